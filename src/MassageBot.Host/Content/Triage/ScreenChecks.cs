using MassageBot.Core.Triage;

namespace MassageBot.Host.Content.Triage;

/// <summary>Whether the screen has all its points and names only rules that exist.</summary>
internal sealed class ScreenChecks(ScreenFile screen, RedFlagsFile flags, ContentProblems problems)
{
    public void Check(YamlLines lines)
    {
        foreach (var item in Enum.GetValues<ScreenItem>())
        {
            if (!screen.Items.TryGetValue(item, out var entry))
            {
                problems.Add(lines.Path, lines.LineOf("items"), $"the point '{YamlNames.Of(item.ToString())}' is missing; add it");
                continue;
            }

            foreach (var rule in entry.SettledBy.Where(rule => flags.Rules.All(flag => flag.Id != rule)))
            {
                problems.Add(lines.Path, lines.LineOf("items", YamlNames.Of(item.ToString()), "settled-by"), $"'{rule}' is not a rule of red-flags.yaml; correct or remove it");
            }
        }
    }
}
