package dev.assay.port.out;

import dev.assay.domain.profile.Login;
import dev.assay.domain.report.history.KeptReport;
import dev.assay.domain.report.history.ReportId;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import java.util.List;
import java.util.Optional;

/**
 * Where reports and ended tasks are kept beyond the time that tasks are kept.
 *
 * @param reports keeps complete reports
 * @param tasks keeps tasks that have ended
 * @param people erases both
 */
public record Archive(ReportArchive reports, TaskArchive tasks, PersonalData people) {

    /** Keeps nothing. */
    public static final Archive NONE = new Archive(new NoReports(), new NoTasks(), new NoPeople());

    private record NoReports() implements ReportArchive {

        @Override
        public void keep(ProfileCache.Entry entry) {}

        @Override
        public List<KeptReport> history(Login login) {
            return List.of();
        }

        @Override
        public Optional<ProfileCache.Entry> find(Login login, ReportId id) {
            return Optional.empty();
        }
    }

    private record NoTasks() implements TaskArchive {

        @Override
        public void keep(Task ended) {}

        @Override
        public Optional<Task> find(TaskId id) {
            return Optional.empty();
        }
    }

    private record NoPeople() implements PersonalCache {

        @Override
        public void erase(Login login) {}
    }
}
