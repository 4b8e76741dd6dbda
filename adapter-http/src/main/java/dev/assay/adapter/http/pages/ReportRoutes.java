package dev.assay.adapter.http.pages;

import dev.assay.adapter.http.exchange.AccessControl;
import dev.assay.adapter.http.exchange.Call;
import dev.assay.adapter.http.exchange.Problem;
import dev.assay.adapter.http.exchange.ProblemException;
import dev.assay.adapter.http.exchange.Rendered;
import dev.assay.adapter.http.exchange.Reply;
import dev.assay.adapter.http.exchange.Routes;
import dev.assay.adapter.http.exchange.TaskAddress;
import dev.assay.adapter.http.pages.Documents.Form;
import dev.assay.domain.profile.Login;
import dev.assay.domain.task.TaskState.Succeeded;
import dev.assay.port.in.ReportLookup;
import dev.assay.port.in.ReportLookup.Found;
import dev.assay.port.in.TaskService;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import java.util.Optional;

/** Reports as pages and files. All of them answer from what is there, and none asks GitHub. */
public final class ReportRoutes {

    private static final String USERNAME = "username";
    private static final String TASK_ID = "task_id";
    private static final String CARD = "card";
    private static final String ENDING = ".svg";
    private static final String FILES = "/api/v1/github/user/{username}/report.";

    private final TaskService tasks;
    private final ReportLookup reports;
    private final Documents documents;
    private final AccessControl access;
    private final boolean publicCards;

    ReportRoutes(
            TaskService tasks, ReportLookup reports, Documents documents, AccessControl access, boolean publicCards) {
        this.tasks = tasks;
        this.reports = reports;
        this.documents = documents;
        this.access = access;
        this.publicCards = publicCards;
    }

    void addTo(Routes routes) {
        routes.get("/report/{" + USERNAME + "}", this::page)
                .get("/report/task/{" + TASK_ID + "}", this::pageOfTask)
                .get("/card/{" + CARD + "}", this::card)
                .get(
                        FILES + "html",
                        call -> Pages.reply(call, file(call, Form.FILE), Pages.HTML)
                                .with(Reply.CONTENT_POLICY, Pages.FILE_POLICY))
                .get(FILES + "md", call -> Pages.reply(call, file(call, Form.MARKDOWN), Pages.MARKDOWN))
                .get(FILES + "txt", call -> Pages.reply(call, file(call, Form.TEXT), Pages.TEXT))
                .get(FILES + "json", call -> Pages.reply(call, file(call, Form.JSON), Pages.JSON));
    }

    private Reply page(Call call) {
        if (!access.knows(call.request().headers())) {
            return Messages.keyNeeded();
        }
        Optional<Login> login = Logins.of(call.parameter(USERNAME));
        return login.flatMap(reports::find)
                .map(found -> Pages.page(call, documents.get(Form.PAGE, found)))
                .orElseGet(() -> Messages.noReport(login));
    }

    private Reply pageOfTask(Call call) {
        return TaskAddress.parse(call.parameter(TASK_ID))
                .flatMap(tasks::find)
                .map(task -> task.state() instanceof Succeeded done
                        ? Pages.page(call, documents.get(Form.PAGE_OF_TASK, new Found(task.id(), done.analysis())))
                        : Messages.unfinished(task))
                .orElseGet(() -> Messages.noReport(Optional.empty()));
    }

    /** A README shows a card to everybody, so that it can be served without a key where all else needs one. */
    private Reply card(Call call) {
        if (!publicCards && access.asksForKeys()) {
            access.client(call.request().remotePeer(), call.request().headers());
        }
        String name = call.parameter(CARD);
        if (!name.endsWith(ENDING)) {
            throw missing();
        }
        Rendered card = documents.get(Form.CARD, found(name.substring(0, name.length() - ENDING.length())));
        return Pages.reply(call, card, Pages.SVG)
                .with(Reply.CONTENT_POLICY, Pages.CARD_POLICY)
                .with(HeaderNames.CACHE_CONTROL, publicCards ? "public, max-age=3600" : Pages.CHECKED)
                .with(Pages.RESOURCE_POLICY, "cross-origin");
    }

    private Rendered file(Call call, Form form) {
        return documents.get(form, found(call.parameter(USERNAME)));
    }

    private Found found(String username) {
        return Logins.of(username).flatMap(reports::find).orElseThrow(ReportRoutes::missing);
    }

    private static ProblemException missing() {
        return new ProblemException(Problem.of(
                Status.NOT_FOUND_404,
                "No report of this person is kept. Analyse them first; GitHub is not asked here."));
    }
}
