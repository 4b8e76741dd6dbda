package dev.assay.adapter.http;

import dev.assay.domain.profile.Login;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.port.in.AnalysisRequest;
import dev.assay.port.in.Cancellation;
import dev.assay.port.in.Submission;
import dev.assay.port.in.TaskService;
import dev.assay.port.in.TaskWatch;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** A service that answers what a test has told it. A task takes its next state whenever somebody looks at it. */
final class ScriptedTasks implements TaskService {

    private final Map<Login, Supplier<Submission>> answers = new ConcurrentHashMap<>();
    private final Map<TaskId, Deque<Task>> lives = new ConcurrentHashMap<>();
    private final List<AnalysisRequest> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch waiting = new CountDownLatch(1);
    private volatile boolean patient;

    ScriptedTasks answers(String login, Submission answer) {
        return answersWith(login, () -> answer);
    }

    ScriptedTasks answersWith(String login, Supplier<Submission> answer) {
        answers.put(new Login(login), answer);
        return this;
    }

    /** Gives a task its states; it stays in the last. */
    ScriptedTasks lives(Task... states) {
        lives.put(states[0].id(), new ArrayDeque<>(List.of(states)));
        return this;
    }

    /** Lets watchers wait for ever instead of finding their time over at once. */
    ScriptedTasks neverChange() {
        patient = true;
        return this;
    }

    /** Returns once a watcher waits. */
    void awaitWatcher() throws InterruptedException {
        waiting.await();
    }

    List<AnalysisRequest> requests() {
        return requests;
    }

    @Override
    public Submission submit(AnalysisRequest request) {
        requests.add(request);
        return answers.getOrDefault(request.login(), () -> {
                    throw new AssertionError("no answer scripted for " + request);
                })
                .get();
    }

    @Override
    public Optional<Task> find(TaskId id) {
        Optional<Deque<Task>> life = Optional.ofNullable(lives.get(id));
        return life.map(states -> {
            synchronized (states) {
                return states.size() > 1 ? states.remove() : states.element();
            }
        });
    }

    @Override
    public Optional<TaskWatch> watch(TaskId id, long afterRevision) {
        return find(id).map(first -> new Watch(id, first));
    }

    @Override
    public Cancellation cancel(TaskId id, String client) {
        return find(id).<Cancellation>map(Cancellation.Ended::new).orElseGet(Cancellation.Unknown::new);
    }

    @Override
    public void close() {}

    private final class Watch implements TaskWatch {

        private final TaskId id;
        private Optional<Task> present;

        Watch(TaskId id, Task first) {
            this.id = id;
            this.present = Optional.of(first);
        }

        @Override
        public Optional<Task> next(Duration wait) throws InterruptedException {
            if (patient) {
                waiting.countDown();
                new CountDownLatch(1).await();
            }
            Optional<Task> answer = present;
            present = find(id).filter(next -> answer.filter(next::equals).isEmpty());
            return answer;
        }

        @Override
        public void close() {}
    }
}
