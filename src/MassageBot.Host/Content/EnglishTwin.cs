using MassageBot.Core.Wording;

namespace MassageBot.Host.Content;

/// <summary>What a file of an added language has to say is what its twin says in English.</summary>
internal static class EnglishTwin
{
    private const string Triage = "triage";

    /// <summary>The English file beside one of an added language, such as <c>wording/en/page.yaml</c> for <c>wording/pt/page.yaml</c>; null without one.</summary>
    public static string? Of(string path)
    {
        var parts = path.Split(Path.DirectorySeparatorChar);
        for (var at = parts.Length - 1; at > 0; at--)
        {
            if (Language.TryParse(Path.GetFileNameWithoutExtension(parts[at])) is not { IsAdded: true })
            {
                continue;
            }

            // English and Spanish words of safety stand in the files of the folder itself.
            var twin = parts[at - 1] == Triage
                ? [.. parts[..at], .. parts[(at + 1)..]]
                : (string[])[.. parts[..at], Language.English.Code() + Path.GetExtension(parts[at]), .. parts[(at + 1)..]];
            if (string.Join(Path.DirectorySeparatorChar, twin) is var found && File.Exists(found))
            {
                return found;
            }
        }

        return null;
    }
}
