using MassageBot.Core.Triage;
using MassageBot.Core.Triage.Reading;
using MassageBot.Host.Content;
using MassageBot.Host.Content.Triage;

namespace MassageBot.Core.Tests.Triage;

/// <summary>The rules as the clinic ships them, read once for all tests.</summary>
internal static class ShippedRules
{
    private static readonly Lazy<TriageRules> Read = new(ReadRules);
    private static readonly Lazy<SafetyTriage> Made = new(() => new SafetyTriage(Rules));

    public static TriageRules Rules => Read.Value;

    public static SafetyTriage Triage => Made.Value;

    public static string Dialogs { get; } = FindDialogs();

    private static TriageRules ReadRules()
    {
        var problems = new ContentProblems();
        var rules = TriageContent.Read(Dialogs, new EmergencyNumbers("911", "988", "1-800-222-1222"), problems);
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
