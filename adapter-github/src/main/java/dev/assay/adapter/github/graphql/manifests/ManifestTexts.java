package dev.assay.adapter.github.graphql.manifests;

import dev.assay.adapter.github.graphql.Batches;
import dev.assay.adapter.github.graphql.GraphQlAnswerCache;
import dev.assay.adapter.github.graphql.GraphQlAnswerCache.Memo;
import dev.assay.adapter.github.graphql.GraphQlCalls;
import dev.assay.adapter.github.graphql.manifests.ManifestBatch.FileText;
import dev.assay.adapter.github.graphql.manifests.ManifestBatch.Texts;
import dev.assay.adapter.github.graphql.manifests.ManifestPlan.Wish;
import dev.assay.adapter.github.graphql.overview.Facts;
import dev.assay.adapter.github.json.Caps;
import dev.assay.adapter.github.wire.CallFailure;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.profile.Login;
import dev.assay.domain.profile.ManifestFile;
import dev.assay.domain.profile.Section;
import dev.assay.port.out.CallContext;
import dev.assay.port.out.Overview;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Reads the texts of manifests by {@link ManifestPlan}, many in one document. */
public final class ManifestTexts {

    private static final String MEMO = "manifests";

    private final GraphQlCalls calls;
    private final GraphQlAnswerCache cache;

    public ManifestTexts(GraphQlCalls calls, GraphQlAnswerCache cache) {
        this.calls = calls;
        this.cache = cache;
    }

    public Section<List<ManifestFile>> read(Facts facts, Predicate<String> wanted, CallContext context)
            throws InterruptedException {
        Overview overview = facts.overview();
        if (overview.repositories() instanceof Section.Unseen<?> unseen) {
            return new Section.Unseen<>(unseen.reason());
        }
        Login login = overview.account().login();
        List<Wish> all = ManifestPlan.wishes(overview, wanted);
        List<Wish> wishes = all.stream().limit(ManifestPlan.MAX_FILES).toList();
        List<FileText> texts = new ArrayList<>(known(login).unchanged(wishes, facts.heads()));
        List<Texts> answers = calls.bring(batches(wishes, texts), context);
        answers.forEach(answer -> texts.addAll(answer.texts()));
        if (!answers.isEmpty()) {
            cache.keep(login, MEMO, new Memo<>("", ManifestMemo.of(texts, facts.heads())));
        }
        Optional<CallFailure> failure =
                answers.stream().flatMap(answer -> answer.failure().stream()).findFirst();
        return section(overview, files(wishes, texts), all.size(), failure);
    }

    private ManifestMemo known(Login login) {
        return cache.find(login, MEMO, ManifestMemo.class).map(Memo::value).orElse(ManifestMemo.NOTHING);
    }

    private static List<ManifestBatch> batches(List<Wish> wishes, List<FileText> known) {
        Set<Wish> left = new HashSet<>(wishes);
        known.forEach(text -> left.remove(text.wish()));
        return wishes.stream()
                .filter(left::contains)
                .collect(Batches.of(ManifestPlan.FILES_PER_CALL, ManifestBatch::new));
    }

    /** Returns the files in the order they were wished for, from the cache or from GitHub. */
    private static List<ManifestFile> files(List<Wish> wishes, List<FileText> texts) {
        return wishes.stream()
                .flatMap(wish -> texts.stream()
                        .filter(text -> text.wish().equals(wish))
                        .flatMap(text -> text.text().stream())
                        .map(text -> new ManifestFile(wish.repository(), wish.path(), text)))
                .toList();
    }

    private static Section<List<ManifestFile>> section(
            Overview overview, List<ManifestFile> files, int wished, Optional<CallFailure> failure) {
        if (failure.isPresent() && files.isEmpty()) {
            return new Section.Unseen<>(failure.get().sentence());
        }
        return new Section.Seen<>(files, coverage(overview, files.size(), wished, failure));
    }

    private static Coverage coverage(Overview overview, int read, int wished, Optional<CallFailure> failure) {
        if (failure.isPresent()) {
            return Coverage.partial(read, Optional.of(wished), failure.get().sentence());
        }
        if (ManifestPlan.rootsMissing(overview)) {
            return Coverage.partial(read, Optional.empty(), "Some repositories could not be looked into");
        }
        if (overview.repositories().coverage().status() != Coverage.Status.COMPLETE) {
            return Coverage.partial(read, Optional.empty(), "Not all repositories were seen");
        }
        return wished > ManifestPlan.MAX_FILES ? Caps.coverage(read, wished, "manifests") : Coverage.complete(read);
    }
}
