package dev.assay.adapter.cli.output;

import dev.assay.adapter.cli.application.LaunchException;
import dev.assay.adapter.cli.application.Terminal;
import dev.assay.adapter.cli.output.AnalysisResult.Analyzed;
import dev.assay.adapter.report.text.Style;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where reports go: to stdout, to a file, or to a folder with one file each. */
public final class ReportOutput {

    private static final int COLUMNS_OF_A_FILE = 100;

    /** Names of stdout: a new stream to the file behind it would write over what is there. */
    private static final Set<String> STDOUT = Set.of("-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1");

    private final Terminal terminal;
    private final ReportFormat format;
    private final Optional<OutputTarget> target;
    private final Optional<OutputFile> file;

    private ReportOutput(
            Terminal terminal, ReportFormat format, Optional<OutputTarget> target, Optional<OutputFile> file) {
        this.terminal = terminal;
        this.format = format;
        this.target = target;
        this.file = file;
    }

    /**
     * Checks that reports can be written there.
     *
     * @param target a file or a folder, which is made; empty for stdout
     * @throws LaunchException if it cannot; the message says why
     */
    public static ReportOutput to(Optional<OutputTarget> target, ReportFormat format, Terminal terminal) {
        Optional<OutputTarget> place = target.filter(given -> !STDOUT.contains(given.name()));
        if (place.isEmpty()) {
            return new ReportOutput(terminal, format, Optional.empty(), Optional.empty());
        }
        OutputTarget given = place.get();
        try {
            if (given.folder()) {
                Files.createDirectories(given.path());
                OutputFile.at(given.path().resolve("x." + format.extension()));
                return new ReportOutput(terminal, format, place, Optional.empty());
            }
            return new ReportOutput(terminal, format, place, Optional.of(OutputFile.at(given.path())));
        } catch (IOException unwritable) {
            throw LaunchException.failed(
                    "cannot write " + given.path() + ": " + OutputFile.reason(unwritable), unwritable);
        }
    }

    /** Returns the format of the reports. */
    public ReportFormat format() {
        return format;
    }

    /**
     * Writes reports in their order: one document, or one file each where a folder was named.
     *
     * @param single only one user was asked for
     * @return false, having said why, if that fails
     */
    public boolean write(List<Analyzed> profiles, boolean single) {
        if (target.filter(OutputTarget::folder).isEmpty()) {
            return write(format.render(profiles, new ReportFormat.Request(style(), single)));
        }
        boolean written = true;
        for (Analyzed profile : profiles) {
            String text = format.render(List.of(profile), new ReportFormat.Request(style(), true));
            written &= write(fileOf(profile), text);
        }
        return written;
    }

    /** Writes profiles side by side; returns false, having said why, if that fails. */
    public boolean writeComparison(List<Analyzed> profiles) {
        return write(format.comparison(profiles, style()));
    }

    /** Returns the file to show to somebody who wants to look at once; empty where reports go to stdout. */
    public Optional<Path> shown(List<Analyzed> profiles) {
        return target.map(given -> given.folder() && !profiles.isEmpty() ? fileOf(profiles.getFirst()) : given.path());
    }

    /** Returns what the reader's screen can show. */
    private Style style() {
        return target.isPresent() ? new Style(false, true, COLUMNS_OF_A_FILE) : terminal.outStyle();
    }

    private Path fileOf(Analyzed profile) {
        return target.orElseThrow().path().resolve(profile.login() + "." + format.extension());
    }

    private boolean write(String text) {
        if (file.isPresent()) {
            return write(file.get(), target.orElseThrow().path(), text);
        }
        terminal.out().print(text);
        terminal.out().flush();
        return true;
    }

    private boolean write(Path path, String text) {
        try {
            return write(OutputFile.at(path), path, text);
        } catch (IOException unwritable) {
            terminal.notice("cannot write " + path + ": " + OutputFile.reason(unwritable));
            return false;
        }
    }

    private boolean write(OutputFile place, Path path, String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            place.write(out -> out.write(bytes));
            return true;
        } catch (IOException unwritable) {
            String kept = place.replaced() ? "; what was there is unchanged" : "";
            terminal.notice("cannot write " + path + ": " + OutputFile.reason(unwritable) + kept);
            return false;
        }
    }
}
