package dev.assay.simulator.world;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a repository is about. */
record Blueprint(String name, @Nullable String description, Ecosystem ecosystem, List<String> topics) {

    /** The repositories of the demonstration's first person: one of everything. */
    static final List<Blueprint> HANDMADE = List.of(
            of(
                    "harbor-map",
                    "Live map of harbour traffic with React and WebSockets",
                    Ecosystem.TYPESCRIPT,
                    "react typescript websocket maps"),
            of(
                    "ledger-api",
                    "Double-entry bookkeeping as a REST API on FastAPI and PostgreSQL",
                    Ecosystem.PYTHON,
                    "fastapi postgresql api docker"),
            of("quarry", "Typed SQL queries for Java without code generation", Ecosystem.JAVA, "java sql jdbc maven"),
            of(
                    "tidewatch",
                    "Kubernetes operator that scales by queue length",
                    Ecosystem.GO,
                    "kubernetes go operator devops"),
            of("ripple-kv", "Embedded key-value store with snapshots", Ecosystem.RUST, "rust database storage"),
            of("form-smith", "Schema-first forms for React", Ecosystem.TYPESCRIPT, "react forms typescript zod"),
            of("mailroom", "Inbound mail to webhooks, with retries", Ecosystem.GO, "go email webhook"),
            of("night-owl", "Dark theme toolkit built on Tailwind CSS", Ecosystem.TYPESCRIPT, "css tailwindcss design"),
            of("batchline", "Background jobs on Redis Streams", Ecosystem.JAVA, "java redis queue microservices"),
            of(
                    "scrapbook",
                    "Polite web scraper with a plugin for every site",
                    Ecosystem.PYTHON,
                    "python scraping automation"),
            of("pixel-press", "Image pipeline: resize, compress, publish", Ecosystem.RUST, "rust image-processing cli"),
            of(
                    "city-bikes",
                    "Notebooks on a year of bicycle rentals",
                    Ecosystem.JUPYTER,
                    "data-science pandas machine-learning"),
            of("kitchen-sink", "Experiments that did not deserve a repository of their own", Ecosystem.TYPESCRIPT, ""),
            of("octo-blog", "Source of my blog, built with Next.js", Ecosystem.TYPESCRIPT, "nextjs blog mdx"),
            of(
                    "grpc-gateway-lab",
                    "Notes and code on gRPC, REST and GraphQL side by side",
                    Ecosystem.GO,
                    "grpc graphql rest microservices"),
            of("advent", "Solutions to advent puzzles", Ecosystem.RUST, "puzzles algorithms"),
            of("dotfiles", null, Ecosystem.PYTHON, ""));

    private static final List<String> FIRST = List.of(
            "amber", "brisk", "cedar", "delta", "ember", "fable", "glade", "hazel", "indigo", "juniper", "kelp",
            "lunar", "maple", "nimbus", "opal", "pine", "quill", "raven", "slate", "tundra");

    private static final List<String> SECOND = List.of(
            "board", "cache", "deck", "engine", "forge", "gate", "hub", "index", "journal", "kit", "loom", "mesh",
            "notes", "orbit", "proxy", "queue", "router", "stack", "tracker", "vault");

    private static final List<String> SUBJECTS = List.of(
            "a REST API",
            "a command line",
            "a GraphQL server",
            "a data pipeline",
            "a dashboard",
            "a chat bot",
            "a static site",
            "a message broker",
            "a test harness",
            "a Docker image");

    private static final List<String> TOPICS = List.of(
            "api",
            "cli",
            "docker",
            "automation",
            "testing",
            "graphql",
            "machine-learning",
            "web",
            "database",
            "devops");

    Blueprint {
        topics = List.copyOf(topics);
    }

    private static Blueprint of(String name, @Nullable String description, Ecosystem ecosystem, String topics) {
        return new Blueprint(
                name, description, ecosystem, topics.isEmpty() ? List.of() : List.of(topics.split(" ", -1)));
    }

    /** The {@code index}-th of somebody's repositories; different indexes give different names. */
    static Blueprint numbered(int index, Ecosystem ecosystem, Chance chance) {
        int round = index / (FIRST.size() * SECOND.size());
        String name = FIRST.get((index * 7 + 3) % FIRST.size()) + "-"
                + SECOND.get((index * 3 + index / FIRST.size()) % SECOND.size())
                + (round == 0 ? "" : "-" + round);
        String subject = chance.pick(SUBJECTS);
        String description = chance.percent(15)
                ? null
                : "%s%s in %s"
                        .formatted(
                                subject.substring(0, 1).toUpperCase(Locale.ROOT),
                                subject.substring(1),
                                ecosystem.languages().getFirst());
        return new Blueprint(name, description, ecosystem, chance.some(TOPICS, chance.below(4)));
    }
}
