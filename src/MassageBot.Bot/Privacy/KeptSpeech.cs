using MassageBot.Bot.Turn;
using MassageBot.Bot.Visits;
using MassageBot.Core.Booking;
using MassageBot.Core.OptOut;
using MassageBot.Core.Privacy;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Privacy;

/// <summary>What is kept of a client, in plain words: what the health answers say only to who has the code.</summary>
internal static class KeptSpeech
{
    private const int MostVisits = 3;

    public static Spoken Say(TurnFrame frame, Client? client, TextsStanding said, string booked)
    {
        var words = frame.Words.Privacy;
        var visit = frame.Record.Visits.Found[0];
        var visits = Visits(frame);
        var (name, digits) = (("name", visit.FirstName), ("digits", LastFour(visit.Phone)));
        var language = Named(frame, frame.Content.Spoken(client?.Language ?? frame.Language));
        var texts = Texts(frame, client, said);
        var kept = words.Kept.Say(name, digits, ("language", language.Text))
            .Then(visits.Length == 0 ? Spoken.Nothing : words.KeptVisits.Say(("visits", visits)))
            .ThenParagraph(Health(frame, client, visit))
            .Then(texts)
            .ThenParagraph(words.KeptHowLong.Say(("booked", booked)));
        return kept.OrBrief(words.KeptBriefly.Say(name, digits, ("visits", visits)).Then(texts));
    }

    /// <summary>As the language of the conversation calls it, where its file knows the two that every clinic speaks; else as it calls itself.</summary>
    private static Sentence Named(TurnFrame frame, Language language)
    {
        if (language != frame.Language && (language.IsAdded || frame.Language.IsAdded))
        {
            return frame.Content.For(language).Privacy.ThisLanguage;
        }

        return language == frame.Language ? frame.Words.Privacy.ThisLanguage : frame.Words.Privacy.OtherLanguage;
    }

    private static Spoken Health(TurnFrame frame, Client? client, Visit visit)
    {
        var words = frame.Words.Privacy;
        var agreed = client?.Consents.FirstOrDefault(consent => consent.Kind == ConsentKind.HealthAnswers);
        if (frame.Notes.TryGetValue(visit.Id, out var note))
        {
            return words.HealthNote.Say(("note", note));
        }

        return agreed is { Given: true } && frame.Record.Visits.Code is null
            ? words.HealthKept.Say(("day", VisitSpeech.Day(frame, agreed.At))).Then(words.HealthNeedsCode.Say())
            : words.HealthNotKept.Say();
    }

    /// <summary>What counts now: a stop since the booking takes everything back, whatever was allowed with it.</summary>
    private static Spoken Texts(TurnFrame frame, Client? client, TextsStanding said)
    {
        var words = frame.Words.Privacy;
        if (said.AreRefused)
        {
            return words.TextsRefused.Say();
        }

        var visits = (client?.Allows(ConsentKind.Texts) ?? said.Texts) switch
        {
            true => words.TextsAllowed.Say(),
            false => words.TextsRefused.Say(),
            null => Spoken.Nothing,
        };
        return visits.Then(said.Marketing switch
        {
            true => words.OffersAllowed.Say(),
            false => words.OffersRefused.Say(),
            null => Spoken.Nothing,
        });
    }

    private static string Visits(TurnFrame frame) => string.Join("; ", VisitSpeech.Lines(
        frame, [.. frame.Record.Visits.Found.Where(visit => visit.Start > frame.Now).Take(MostVisits)]));

    private static string LastFour(string phone)
    {
        var digits = Identification.Digits(phone);
        return digits[^Math.Min(digits.Length, Identification.LastDigits)..];
    }
}
