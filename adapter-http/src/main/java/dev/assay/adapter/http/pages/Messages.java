package dev.assay.adapter.http.pages;

import dev.assay.adapter.http.exchange.Reply;
import dev.assay.adapter.report.ReportPages;
import dev.assay.adapter.report.ReportPages.Message;
import dev.assay.adapter.report.model.PageFrame;
import dev.assay.domain.profile.Login;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskState.Failed;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Pages in place of a report: each says what to do. */
final class Messages {

    /** The frame of a page that is about no report. */
    static final PageFrame FRAME =
            new PageFrame(Assets.STYLESHEET, Optional.of(Assets.SCRIPT), List.of(), Optional.empty());

    private Messages() {}

    /** Says that nothing is kept, and offers to analyse the person. */
    static Reply noReport(Optional<Login> login) {
        return page(Status.NOT_FOUND_404, new Message("page.none", "", login.map(Login::value), false));
    }

    /** Says that a task has not ended yet, or how it ended; its progress is at the page that asks for a login. */
    static Reply unfinished(Task task) {
        Optional<String> login = Optional.of(task.login().value());
        return task.state() instanceof Failed failed
                ? page(
                        Status.NOT_FOUND_404,
                        new Message("page.failed", failed.failure().message(), login, false))
                : page(Status.NOT_FOUND_404, new Message("page.running", "", login, false));
    }

    /** Says that a key is needed, and asks for it where scripts run. */
    static Reply keyNeeded() {
        return page(Status.UNAUTHORIZED_401, new Message("page.key", "", Optional.empty(), true))
                .with(HeaderNames.WWW_AUTHENTICATE, "Bearer realm=\"assay\"");
    }

    static Reply notComparable() {
        return page(Status.UNPROCESSABLE_CONTENT_422, new Message("page.compare", "", Optional.empty(), false));
    }

    private static Reply page(Status status, Message message) {
        byte[] body = ReportPages.message(message, FRAME).getBytes(StandardCharsets.UTF_8);
        return Reply.of(status, Pages.HTML, body).with(Reply.CONTENT_POLICY, Pages.PAGE_POLICY);
    }
}
