package dev.assay.adapter.report.sections;

import dev.assay.adapter.report.model.Block;
import dev.assay.adapter.report.model.Block.Claim;
import dev.assay.adapter.report.model.Phrase;
import dev.assay.adapter.report.model.Section;
import dev.assay.adapter.report.words.Words;
import dev.assay.domain.report.Skills;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the person shows they can do, surest first, and what shows it. */
final class SkillsSection {

    private static final int SHOWN = 8;
    private static final int MOST = 60;
    private static final int MOST_PIECES = 5;

    private SkillsSection() {}

    static Optional<Section> of(Subject subject) {
        Skills skills = subject.analysis().skills();
        List<Block> blocks = new ArrayList<>();
        blocks.addAll(group(subject, "skills.languages", skills.languages()));
        blocks.addAll(group(subject, "skills.frameworks", skills.frameworks()));
        blocks.addAll(group(subject, "skills.tools", skills.tools()));
        blocks.addAll(group(subject, "skills.domains", skills.domains()));
        if (blocks.isEmpty()) {
            blocks.addAll(nothing(subject));
        }
        if (blocks.isEmpty()) {
            return Optional.empty();
        }
        Phrases.Facts facts = new Phrases.Facts();
        skills.softSkills()
                .filter(names -> !names.isEmpty())
                .ifPresent(names -> facts.add("skills.hinted", String.join(", ", names)));
        skills.packages().ifPresent(packages -> facts.add("skills.packages", Phrases.number(packages.size())));
        if (!facts.list().isEmpty()) {
            blocks.add(new Block.Facts(facts.list()));
        }
        return Optional.of(
                new Section("skills", Words.of("skills.title"), Optional.of(Words.of("skills.remark")), blocks));
    }

    private static List<Block> group(Subject subject, String title, Optional<List<String>> seen) {
        List<String> names = seen.orElse(List.of());
        if (names.isEmpty()) {
            return List.of();
        }
        Map<String, Integer> confidence = subject.analysis().skills().confidence();
        List<Claim> claims = names.stream()
                .sorted(Comparator.comparing((String skill) -> confidence.getOrDefault(skill, 0))
                        .reversed())
                .limit(MOST)
                .map(skill -> claim(subject, skill))
                .toList();
        return List.of(heading(title, names.size()), new Block.Evidence(claims, SHOWN));
    }

    private static Block heading(String title, int count) {
        return new Block.Heading(Words.of(title), Optional.of(Phrases.number(count)));
    }

    private static List<Block> nothing(Subject subject) {
        if (subject.analysis().skills().languages().isEmpty()) {
            return subject.missing("repositories");
        }
        return subject.preview() ? List.of() : List.of(new Block.Prose(Phrase.said(Words.of("skills.none"))));
    }

    private static Claim claim(Subject subject, String skill) {
        Skills skills = subject.analysis().skills();
        List<Phrase> pieces = skills.evidence().getOrDefault(skill, List.of()).stream()
                .limit(MOST_PIECES)
                .map(piece -> EvidencePhrase.of(piece, subject.links()))
                .toList();
        return new Claim(Phrase.foreign(skill), Optional.of(skills.confidence().getOrDefault(skill, 0)), pieces);
    }
}
