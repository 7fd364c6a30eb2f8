using MassageBot.Core.Content;
using MassageBot.Host.Content;

namespace MassageBot.Host.Tests.Content;

/// <summary>The <c>dialogs</c> folder of this repository.</summary>
internal static class ShippedContent
{
    public static string Folder { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>Kept between test runs: a model is named by the content it was trained on.</summary>
    public static string Models { get; } = Path.Combine(Path.GetTempPath(), "massagebot-test-models");

    private static readonly Lazy<ContentReading> Read = new(() => ContentReader.ReadAll(Folder, Models));

    public static ContentReading Reading => Read.Value;

    public static ClinicContent Content => Reading.Content ?? throw new InvalidOperationException(string.Join('\n', Reading.Problems));

    private static string Find(DirectoryInfo? folder)
    {
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "dialogs", "wording")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder!.FullName, "dialogs");
    }
}
