package dev.assay.adapter.github;

import dev.assay.adapter.github.ManifestBatch.FileText;
import dev.assay.adapter.github.ManifestBatch.Texts;
import dev.assay.adapter.github.ManifestPlan.Wish;
import dev.assay.adapter.github.Memory.Memo;
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
final class ManifestTexts {

    private static final String MEMO = "manifests";

    private final GraphQlCalls calls;
    private final Memory memory;

    ManifestTexts(GraphQlCalls calls, Memory memory) {
        this.calls = calls;
        this.memory = memory;
    }

    Section<List<ManifestFile>> read(Facts facts, Predicate<String> wanted, CallContext context)
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
            memory.keep(login, MEMO, new Memo<>("", ManifestMemo.of(texts, facts.heads())));
        }
        Optional<Trouble> trouble =
                answers.stream().flatMap(answer -> answer.trouble().stream()).findFirst();
        return section(overview, files(wishes, texts), all.size(), trouble);
    }

    private ManifestMemo known(Login login) {
        return memory.find(login, MEMO, ManifestMemo.class).map(Memo::value).orElse(ManifestMemo.NOTHING);
    }

    private static List<ManifestBatch> batches(List<Wish> wishes, List<FileText> known) {
        Set<Wish> left = new HashSet<>(wishes);
        known.forEach(text -> left.remove(text.wish()));
        return wishes.stream()
                .filter(left::contains)
                .collect(Batches.of(ManifestPlan.FILES_PER_CALL, ManifestBatch::new));
    }

    /** Returns the files in the order they were wished for, whoever brought them. */
    private static List<ManifestFile> files(List<Wish> wishes, List<FileText> texts) {
        return wishes.stream()
                .flatMap(wish -> texts.stream()
                        .filter(text -> text.wish().equals(wish))
                        .flatMap(text -> text.text().stream())
                        .map(text -> new ManifestFile(wish.repository(), wish.path(), text)))
                .toList();
    }

    private static Section<List<ManifestFile>> section(
            Overview overview, List<ManifestFile> files, int wished, Optional<Trouble> trouble) {
        if (trouble.isPresent() && files.isEmpty()) {
            return new Section.Unseen<>(trouble.get().sentence());
        }
        return new Section.Seen<>(files, coverage(overview, files.size(), wished, trouble));
    }

    private static Coverage coverage(Overview overview, int read, int wished, Optional<Trouble> trouble) {
        if (trouble.isPresent()) {
            return Coverage.partial(read, Optional.of(wished), trouble.get().sentence());
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
