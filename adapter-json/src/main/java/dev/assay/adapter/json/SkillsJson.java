package dev.assay.adapter.json;

import dev.assay.domain.report.Skills;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the person shows they can do. */
record SkillsJson(
        Optional<List<String>> technicalSkills,
        Optional<List<String>> frameworks,
        Optional<List<String>> tools,
        Optional<List<String>> domains,
        Optional<List<String>> dependenciesFound,
        Optional<List<String>> softSkills,
        Map<String, List<Skills.Evidence>> evidence,
        Map<String, Integer> confidence) {

    static SkillsJson of(Skills skills) {
        return new SkillsJson(
                skills.languages(),
                skills.frameworks(),
                skills.tools(),
                skills.domains(),
                skills.packages(),
                skills.softSkills(),
                skills.evidence(),
                skills.confidence());
    }

    Skills toSkills() {
        return new Skills(
                technicalSkills, frameworks, tools, domains, dependenciesFound, softSkills, evidence, confidence);
    }
}
