import type { ActivityActions, GetState, SetState } from './store-types.ts';

let jobNumber = 0;

/** Jobs, problems and announcements. */
export function activityActions(set: SetState, get: GetState): ActivityActions {
  return {
    async runJob(prefix, call) {
      const job = `${prefix}-${String((jobNumber += 1))}`;
      set((s) => ({ jobs: [...s.jobs, { job, stage: '', done: 0, total: 0 }] }));
      try {
        const result = await call(job);
        if (result.ok) return result.value;
        get().report(result.problem);
        return null;
      } finally {
        set((s) => ({ jobs: s.jobs.filter((other) => other.job !== job) }));
      }
    },
    progress(job) {
      set((s) => ({
        jobs: s.jobs.map((other) => (other.job === job.job ? { ...other, ...job } : other)),
      }));
    },
    async cancel(job) {
      set((s) => ({
        jobs: s.jobs.map((other) => (other.job === job ? { ...other, cancelled: true } : other)),
      }));
      await get().connection.api.cancel({ job });
    },
    report(problem) {
      if (problem.code === 'cancelled') return;
      set((s) => ({ problems: [...s.problems.filter((p) => !sameSentence(p, problem)), problem] }));
      get().announce(problem.sentence);
    },
    dismissProblem(problem) {
      set((s) => ({ problems: s.problems.filter((other) => other !== problem) }));
    },
    announce(announcement) {
      set({ announcement });
    },
  };
}

function sameSentence(a: { sentence: string }, b: { sentence: string }): boolean {
  return a.sentence === b.sentence;
}
