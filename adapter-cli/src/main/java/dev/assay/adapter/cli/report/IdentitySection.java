package dev.assay.adapter.cli.report;

import dev.assay.adapter.cli.text.Style;
import dev.assay.domain.profile.Account;
import dev.assay.domain.profile.Organization;
import dev.assay.domain.report.Person;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/** Who the person is. */
final class IdentitySection {

    private IdentitySection() {}

    static void write(TextReport report) {
        Person person = report.analysis().person();
        Account.Details details = person.details();
        String login = person.identity().login();
        Style style = report.style();
        String name = details.name().map(Columns::harmless).orElse(login);
        String title = Columns.cut(name, style.columns() - login.length() - 4, style);
        report.line(style.bold(title) + "  " + style.cyan("@" + Columns.harmless(login)));
        report.line(style.rule());
        details.bio().ifPresent(report::plain);
        report.fact("Company", details.company());
        report.fact("Location", details.location());
        report.fact("Home page", details.blog());
        report.fact("On GitHub since", day(person.identity()) + kind(person.identity()));
        report.fact(
                "Public",
                "%s repositories%s%s followers%sfollows %s"
                        .formatted(
                                Columns.number(person.counts().publicRepositories()),
                                style.dot(),
                                Columns.number(person.counts().followers()),
                                style.dot(),
                                Columns.number(person.counts().following())));
        report.fact(
                "Organizations",
                person.organizations().filter(list -> !list.isEmpty()).map(IdentitySection::names));
    }

    private static String names(List<Organization> organizations) {
        return organizations.stream().map(Organization::login).collect(Collectors.joining(", "));
    }

    private static LocalDate day(Person.Identity account) {
        return LocalDate.ofInstant(account.createdAt(), ZoneOffset.UTC);
    }

    private static String kind(Person.Identity account) {
        return account.accountType().equalsIgnoreCase("user") ? "" : " (" + account.accountType() + ")";
    }
}
