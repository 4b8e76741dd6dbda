package dev.assay.memory;

import dev.assay.domain.profile.Login;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.report.history.KeptReport;
import dev.assay.domain.report.history.ReportId;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.port.out.Archive;
import dev.assay.port.out.PersonalData;
import dev.assay.port.out.ProfileCache;
import dev.assay.port.out.ReportArchive;
import dev.assay.port.out.TaskArchive;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps reports and ended tasks inside this process: for tests, and for programs that need no more. The person who was
 * written of longest ago makes room for others, and of each person's reports the oldest.
 */
public final class InMemoryArchive {

    private final int capacity;
    private final Function<ProfileAnalysis, String> digest;

    /** Guards all maps: what is kept of a person is kept, read and erased in one step. */
    private final ReentrantLock lock = new ReentrantLock();

    private final Map<Long, Deque<Kept>> people = new LinkedHashMap<>();
    private final Map<Login, Long> names = new HashMap<>();
    private final Map<TaskId, Task> tasks = new LinkedHashMap<>();
    private long last;

    /**
     * Makes an empty archive.
     *
     * @param capacity people, reports of each, and tasks
     * @param digest of the content of a report
     */
    public InMemoryArchive(int capacity, Function<ProfileAnalysis, String> digest) {
        this.capacity = capacity;
        this.digest = digest;
    }

    /** Returns the ports. */
    public Archive archive() {
        return new Archive(new Reports(), new Ended(), new People());
    }

    private void keep(ProfileCache.Entry entry) {
        long person = entry.analysis().person().identity().id();
        Deque<Kept> reports = Optional.ofNullable(people.remove(person)).orElseGet(ArrayDeque::new);
        Instant at = entry.analysis().provenance().analyzedAt();
        String content = digest.apply(entry.analysis());
        Optional<Kept> newest = Optional.ofNullable(reports.peekFirst());
        people.put(person, reports);
        if (newest.filter(kept -> kept.report().lastSeenAt().isAfter(at)).isPresent()) {
            return;
        }
        names.put(entry.task().login(), person);
        names.put(new Login(entry.analysis().person().identity().login()), person);
        if (newest.filter(kept -> kept.report().digest().equals(content)).isPresent()) {
            reports.addFirst(reports.removeFirst().seenAt(at));
        } else {
            last++;
            reports.addFirst(new Kept(new KeptReport(ReportId.of(last), at, at, content), entry));
        }
        makeRoom(reports);
    }

    private void makeRoom(Deque<Kept> reports) {
        if (reports.size() > capacity) {
            reports.removeLast();
        }
        if (people.size() > capacity) {
            forget(people.keySet().iterator().next());
        }
    }

    private void forget(Long person) {
        people.remove(person);
        names.values().removeIf(person::equals);
    }

    private Deque<Kept> of(Login login) {
        return Optional.ofNullable(names.get(login)).map(people::get).orElseGet(ArrayDeque::new);
    }

    private Set<Login> namesOf(Login login) {
        Long person = names.get(login);
        return names.entrySet().stream()
                .filter(name -> Objects.equals(name.getValue(), person))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private final class Reports implements ReportArchive {

        @Override
        public void keep(ProfileCache.Entry entry) {
            lock.lock();
            try {
                InMemoryArchive.this.keep(entry);
            } finally {
                lock.unlock();
            }
        }

        @Override
        public List<KeptReport> history(Login login) {
            lock.lock();
            try {
                return of(login).stream().map(Kept::report).limit(MOST_LISTED).toList();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public Optional<ProfileCache.Entry> find(Login login, ReportId id) {
            lock.lock();
            try {
                return of(login).stream()
                        .filter(kept -> kept.report().id().equals(id))
                        .map(Kept::entry)
                        .findFirst();
            } finally {
                lock.unlock();
            }
        }
    }

    private final class Ended implements TaskArchive {

        @Override
        public void keep(Task ended) {
            lock.lock();
            try {
                tasks.putIfAbsent(ended.id(), ended);
                if (tasks.size() > capacity) {
                    tasks.remove(tasks.keySet().iterator().next());
                }
            } finally {
                lock.unlock();
            }
        }

        @Override
        public Optional<Task> find(TaskId id) {
            lock.lock();
            try {
                // As any archive gives it back.
                return Optional.ofNullable(tasks.get(id))
                        .map(task -> new Task(
                                task.id(), false, task.submittedAt(), task.updatedAt(), task.revision(), task.state()));
            } finally {
                lock.unlock();
            }
        }
    }

    private final class People implements PersonalData {

        @Override
        public Set<Login> names(Login login) {
            lock.lock();
            try {
                return namesOf(login);
            } finally {
                lock.unlock();
            }
        }

        @Override
        public List<TaskId> unfinished(Login login) {
            return List.of();
        }

        @Override
        public void erase(Login login) {
            lock.lock();
            try {
                Set<Login> all = namesOf(login);
                tasks.keySet().removeIf(task -> task.login().equals(login) || all.contains(task.login()));
                Optional.ofNullable(names.get(login)).ifPresent(InMemoryArchive.this::forget);
            } finally {
                lock.unlock();
            }
        }
    }

    private record Kept(KeptReport report, ProfileCache.Entry entry) {

        Kept seenAt(Instant at) {
            return new Kept(new KeptReport(report.id(), report.analyzedAt(), at, report.digest()), entry);
        }
    }
}
