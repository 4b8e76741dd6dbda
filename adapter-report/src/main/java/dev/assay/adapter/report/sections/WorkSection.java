package dev.assay.adapter.report.sections;

import dev.assay.adapter.report.model.Block;
import dev.assay.adapter.report.model.Phrase;
import dev.assay.adapter.report.model.Section;
import dev.assay.adapter.report.words.Words;
import dev.assay.domain.report.career.Assistant;
import dev.assay.domain.report.career.CareerReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the person works: commits, pull requests, reviews, and with whom. */
final class WorkSection {

    private static final int MOST_TOOLS = 8;

    private WorkSection() {}

    static Optional<Section> of(Subject subject) {
        List<Block> blocks = new ArrayList<>();
        blocks.addAll(CommitBlocks.of(subject));
        blocks.addAll(PullRequestBlocks.of(subject));
        CareerReport career = subject.analysis().career();
        career.collaborators()
                .filter(people -> !people.isEmpty())
                .ifPresent(people -> blocks.addAll(CollaboratorBlocks.of(subject, people)));
        career.assistants().filter(tools -> !tools.isEmpty()).ifPresent(tools -> blocks.addAll(help(subject, tools)));
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section("work", Words.of("work.title"), Optional.empty(), blocks));
    }

    private static List<Block> help(Subject subject, List<Assistant> tools) {
        List<Phrase> names = tools.stream()
                .limit(MOST_TOOLS)
                .map(tool -> Phrase.foreign(tool.name())
                        .and(" " + Words.of("in") + " " + Words.counted("commits", tool.commits())))
                .toList();
        Optional<String> basis =
                subject.coverage("commits").flatMap(commits -> Subject.basis(commits.fetched(), commits.available()));
        return List.of(
                new Block.Heading(Words.of("work.help"), basis),
                new Block.Prose(Phrase.joined(names, ", ").and(".")));
    }
}
