using MassageBot.Core.Wording;

namespace MassageBot.Core.Understanding;

/// <summary>"Wrong number", "change the name", "the day is wrong": what of the visit that is being booked is to be asked again.</summary>
internal static class VisitCorrection
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

        return PartOf(understood, situation.Listening) is { } part ? new Move.AskAnew(part) : null;
    }

    /// <summary>"My name is Dana", with nothing asked or wanted, greets; it changes nothing on file.</summary>
    public static Move? Introduction(Understood understood, Situation situation)
    {
        var isAlone = understood is { AlsoIntent: null, Mentions: { Phone: null, Email: null, Service: null, Minutes: null, When.IsNothing: true } }
            && Count(Fold.Text(understood.Text)) <= FewWords;
        var isNoRequest = understood.Intent is Intents.UpdateContact or Intents.TalkToHuman or Intents.Greeting or Intents.BotIdentity
            || understood.Intent == Intents.OutOfScope;
        return !situation.KnowsName && isAlone && isNoRequest && understood.Mentions.Name is { } name ? new Move.Introduced(name) : null;
    }

    private static VisitPart? PartOf(Understood understood, ListeningWording listening)
    {
        var folded = $" {Fold.Text(understood.Text)} ";
        if (understood.Text.Contains('?', StringComparison.Ordinal) || Count(folded.Trim()) > FewWords)
        {
            return null;
        }

        var mentions = understood.Mentions;
        var (changes, another) = (Has(folded, listening.ChangeWords), Has(folded, listening.OtherWords));
        return mentions switch
        {
            { Name: null } when (changes || another) && Has(folded, listening.NameWords) => VisitPart.Name,
            { Phone: null } when (changes || another) && Has(folded, listening.NumberWords) => VisitPart.Phone,
            { When: { Past: true } or { HasDay: false, HasTime: false } } when changes && Has(folded, listening.DayWords) => VisitPart.When,
            { Minutes: null } when changes && Has(folded, listening.LengthWords) => VisitPart.Minutes,
            { Services.IsEmpty: true, Minutes: null } when changes && Has(folded, listening.MassageWords) => VisitPart.Service,
            _ => null,
        };
    }

    private static int Count(string folded) => folded.Split(' ').Length;

    private static bool Has(string folded, IReadOnlyList<string> phrases) =>
        phrases.Any(phrase => folded.Contains($" {Fold.Text(phrase)} ", StringComparison.Ordinal));
}
