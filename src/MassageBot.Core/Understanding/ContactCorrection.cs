using MassageBot.Core.Wording;

namespace MassageBot.Core.Understanding;

/// <summary>What is said about the name or number on the visit that is being booked, and not about what the clinic has on file.</summary>
internal static class ContactCorrection
{
    /// <summary>"The number is wrong, sorry": more words tell something else.</summary>
    private const int FewWords = 7;

    /// <summary>Null when the message is about something else.</summary>
    public static Move? Read(Understood understood, Situation situation)
    {
        if (!situation.Books)
        {
            return null;
        }

        if (understood.Intent == Intents.UpdateContact && situation.ChangesSomethingElse)
        {
            return new Move.Replay();
        }

        return understood.Mentions is { Name: null, Phone: null, Email: null } && Part(understood.Text, situation.Listening) is { } part
            ? new Move.AskAnew(part)
            : null;
    }

    /// <summary>"My name is Dana", with nothing asked or wanted, greets; it changes nothing on file.</summary>
    public static Move? Introduction(Understood understood, Situation situation) =>
        !situation.KnowsName && understood is { Intent: Intents.UpdateContact, AlsoIntent: null, Mentions: { Name: { } name, Phone: null, Email: null } }
            ? new Move.Introduced(name)
            : null;

    private static ContactPart? Part(string text, ListeningWording listening)
    {
        var folded = $" {Fold.Text(text)} ";
        if (folded.Count(character => character == ' ') - 1 > FewWords || !Has(folded, listening.ChangeWords))
        {
            return null;
        }

        return Has(folded, listening.NameWords) ? ContactPart.Name : Has(folded, listening.NumberWords) ? ContactPart.Phone : null;
    }

    private static bool Has(string folded, IReadOnlyList<string> phrases) =>
        phrases.Any(phrase => folded.Contains($" {Fold.Text(phrase)} ", StringComparison.Ordinal));
}
