package dev.assay.adapter.github.graphql.contents;

import dev.assay.adapter.github.graphql.contents.SourceTree.Entry;
import dev.assay.adapter.github.graphql.contents.SourceTree.Language;
import dev.assay.port.out.FileInterest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the few paths that hold most of each language of a repository: files, and folders of which one language makes
 * up at least {@value #PREVAILING} of the bytes. The bytes that GitHub counts and no file that was seen accounts for
 * are divided equally among the folders that were not looked into. Pure functions.
 */
final class LanguagePaths {

    private static final double PREVAILING = 0.75;

    /** A part of a repository's bytes that is too small to look for. */
    private static final double NEGLIGIBLE = 0.02;

    private final SourceTree tree;
    private final List<String> present;
    private final FileInterest interest;
    private final Map<String, Node> folders = new HashMap<>();
    private final List<Node> closed = new ArrayList<>();

    private LanguagePaths(SourceTree tree, FileInterest interest) {
        this.tree = tree;
        this.present = tree.languages().stream().map(Language::name).toList();
        this.interest = interest;
    }

    /** Returns at most so many paths with the bytes of each language that lie there, most bytes first. */
    static Map<String, Map<String, Long>> of(SourceTree tree, FileInterest interest, int most) {
        return new LanguagePaths(tree, interest).find(most);
    }

    private Map<String, Map<String, Long>> find(int most) {
        Node root = new Node("", false);
        folders.put("", root);
        tree.entries().forEach(this::place);
        fillClosed(root.bytes());
        root.settle();
        List<Node> candidates = new ArrayList<>();
        root.children.forEach(child -> child.choose(candidates));
        candidates.sort(Comparator.comparingDouble(Node::total).reversed().thenComparing(node -> node.path));
        Map<String, Map<String, Long>> chosen = new LinkedHashMap<>();
        chosen(candidates, most).forEach(node -> chosen.put(node.path, node.whole()));
        return chosen;
    }

    private void place(Entry entry) {
        String path = entry.path();
        boolean folder = path.endsWith("/");
        int parentEnd = path.lastIndexOf('/', path.length() - (folder ? 2 : 1));
        Node parent = folders.get(path.substring(0, parentEnd + 1));
        if (parent == null) {
            return;
        }
        Node node = new Node(path, !folder);
        parent.children.add(node);
        if (folder) {
            folders.put(path, node);
            if (entry.closed()) {
                closed.add(node);
            }
        } else {
            interest.language(path, present)
                    .ifPresent(language -> node.mix.put(language, (double) Math.max(1, entry.size())));
        }
    }

    private void fillClosed(Map<String, Double> seen) {
        double all = tree.languages().stream().mapToDouble(Language::bytes).sum();
        for (Language language : tree.languages()) {
            double unseen = language.bytes() - seen.getOrDefault(language.name(), 0.0) - startScripts(language.name());
            if (unseen > NEGLIGIBLE * all) {
                closed.forEach(node -> node.mix.put(language.name(), unseen / closed.size()));
            }
        }
    }

    /** Returns the bytes of the scripts with which builds start themselves, which are generated. */
    private long startScripts(String language) {
        return tree.entries().stream()
                .filter(entry -> interest.startScript(entry.path())
                        .filter(language::equals)
                        .isPresent())
                .mapToLong(Entry::size)
                .sum();
    }

    /** One for each language first, then by size. */
    private List<Node> chosen(List<Node> candidates, int most) {
        Set<Node> chosen = new LinkedHashSet<>();
        for (String language : present) {
            if (chosen.size() < most) {
                candidates.stream()
                        .filter(node -> !chosen.contains(node) && node.part(language) >= 0.5)
                        .findFirst()
                        .ifPresent(chosen::add);
            }
        }
        candidates.stream().filter(node -> chosen.size() < most).forEach(chosen::add);
        return candidates.stream().filter(chosen::contains).toList();
    }

    /** A file or a folder while the paths are looked for. */
    private static final class Node {

        private final String path;
        private final boolean file;
        private final List<Node> children = new ArrayList<>();
        private final Map<String, Double> mix = new TreeMap<>();

        private Node(String path, boolean file) {
            this.path = path;
            this.file = file;
        }

        private Map<String, Double> bytes() {
            Map<String, Double> bytes = new TreeMap<>(mix);
            children.forEach(
                    child -> child.bytes().forEach((language, count) -> bytes.merge(language, count, Double::sum)));
            return bytes;
        }

        /** Adds up what lies below, once and for all. */
        private void settle() {
            children.forEach(child -> {
                child.settle();
                child.mix.forEach((language, count) -> mix.merge(language, count, Double::sum));
            });
        }

        private double total() {
            return mix.values().stream().mapToDouble(Double::doubleValue).sum();
        }

        private double part(String language) {
            double total = total();
            return total == 0 ? 0 : mix.getOrDefault(language, 0.0) / total;
        }

        private Map<String, Long> whole() {
            Map<String, Long> whole = new TreeMap<>();
            mix.forEach((language, count) -> whole.put(language, Math.max(1, Math.round(count))));
            return whole;
        }

        private void choose(List<Node> candidates) {
            double total = total();
            double largest =
                    mix.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
            if (total == 0) {
                return;
            }
            if (file || children.isEmpty() || largest >= PREVAILING * total) {
                candidates.add(this);
            } else {
                children.forEach(child -> child.choose(candidates));
            }
        }
    }
}
