using MassageBot.Core.Triage;
using MassageBot.Core.Tests.Understanding;
using MassageBot.Core.Triage.Reading;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;
using MassageBot.Host.Content;
using MassageBot.Host.Content.Triage;

namespace MassageBot.Core.Tests.Triage;

/// <summary>The rules as the clinic ships them, read once for all tests.</summary>
internal static class ShippedRules
{
    private static readonly Lazy<TriageRules> Read = new(ReadRules);
    private static readonly Lazy<SafetyTriage> Alone = new(() => new SafetyTriage(Rules));
    private static readonly Lazy<SafetyTriage> Made = new(Learnt);

    public static TriageRules Rules => Read.Value;

    /// <summary>The rules with what is learnt from their sentences behind them, as clients meet them.</summary>
    public static SafetyTriage Triage => Made.Value;

    /// <summary>The rules alone.</summary>
    public static SafetyTriage RulesAlone => Alone.Value;

    public static string Dialogs { get; } = FindDialogs();

    private static SafetyTriage Learnt()
    {
        var everyday = ShippedWords.Content.Phrases.Where(phrase => phrase.Label != Intents.Boundary).Select(phrase => phrase.Text);
        return RulesAlone.With(RulesAlone.Learn(everyday));
    }

    private static TriageRules ReadRules()
    {
        var problems = new ContentProblems();
        var rules = TriageContent.Read(Dialogs, new EmergencyNumbers("911", "988", "1-800-222-1222"), Language.Required, problems);
        return rules ?? throw new InvalidOperationException(string.Join(Environment.NewLine, problems.All));
    }

    private static string FindDialogs()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder.FullName, "dialogs", "triage")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("dialogs/triage was not found above the tests.");
        }

        return Path.Combine(folder.FullName, "dialogs");
    }
}
