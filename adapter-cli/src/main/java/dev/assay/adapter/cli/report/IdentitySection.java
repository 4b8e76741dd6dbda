package dev.assay.adapter.cli.report;

import dev.assay.domain.report.UserData;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/** Who the person is. */
final class IdentitySection {

    private IdentitySection() {}

    static void write(TextReport report) {
        UserData user = report.analysis().userData();
        Style style = report.style();
        String name = user.fullName().map(Columns::harmless).orElse(user.login());
        String title = Columns.cut(name, style.columns() - user.login().length() - 4, style);
        report.line(style.bold(title) + "  " + style.cyan("@" + Columns.harmless(user.login())));
        report.line(style.rule());
        user.bio().ifPresent(report::plain);
        report.fact("Company", user.company());
        report.fact("Location", user.location());
        report.fact("Home page", user.blog());
        report.fact("On GitHub since", day(user) + kind(user));
        report.fact(
                "Public",
                "%s repositories%s%s followers%sfollows %s"
                        .formatted(
                                Columns.number(user.publicRepos()),
                                style.dot(),
                                Columns.number(user.followers()),
                                style.dot(),
                                Columns.number(user.following())));
        report.fact(
                "Organizations",
                user.organizations().filter(list -> !list.isEmpty()).map(IdentitySection::names));
    }

    private static String names(List<UserData.OrganizationSummary> organizations) {
        return organizations.stream().map(UserData.OrganizationSummary::login).collect(Collectors.joining(", "));
    }

    private static LocalDate day(UserData user) {
        return LocalDate.ofInstant(user.createdAt(), ZoneOffset.UTC);
    }

    private static String kind(UserData user) {
        return user.accountType().equalsIgnoreCase("user") ? "" : " (" + user.accountType() + ")";
    }
}
