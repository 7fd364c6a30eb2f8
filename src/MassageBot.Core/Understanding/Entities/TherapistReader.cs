using MassageBot.Core.Booking;
using MassageBot.Core.Understanding.Lexicons;
using MassageBot.Core.Understanding.Text;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Understanding.Entities;

/// <summary>Reads whom a client would like: a name from the clinic, a woman or a man, anyone; and whether that is a wish or a condition.</summary>
internal sealed class TherapistReader(Clinic clinic)
{
    private const string Topic = LexiconTopics.Therapist;
    private readonly Dictionary<string, TherapistId> _byName = clinic.Therapists
        .GroupBy(therapist => Tokenizer.Fold(therapist.FirstName))
        .ToDictionary(therapists => therapists.Key, therapists => therapists.First().Id);

    public TherapistWish? Read(Message message)
    {
        var asked = message.IsAsking(Questions.TherapistGender);
        if (message.Has(Topic, "anyone") || (asked && message.Has(Topic, "anyone-if-asked")))
        {
            return TherapistWish.Anyone;
        }

        if (Refused(message) is { } other)
        {
            return new TherapistWish { Gender = other, Hard = true };
        }

        var wish = new TherapistWish { Named = Named(message), Gender = GenderOf(message, asked) };
        return wish is { Named: null, Gender: null } ? null : wish with { Hard = IsHard(message) };
    }

    private static bool IsHard(Message message) => message.Has(Topic, "hard") && !message.Has(Topic, "soft");

    private static Gender? Refused(Message message) =>
        message.Has(Topic, "no-men") ? Gender.Female : message.Has(Topic, "no-women") ? Gender.Male : null;

    private TherapistId? Named(Message message)
    {
        if (message.IsAsking(Questions.Name))
        {
            return null;
        }

        for (var at = 0; at < message.Words.Length; at++)
        {
            if (_byName.TryGetValue(message.Words[at], out var therapist) && !message.IsTaken(at) && !message.IsDenied(at) && !IsIntroduced(message, at))
            {
                return therapist;
            }
        }

        return null;
    }

    /// <summary>"this is Ana" names the client.</summary>
    private static bool IsIntroduced(Message message, int at) =>
        message.Tables[LexiconTopics.Introductions, "name"].FindAll(message.Words).Any(introduction => introduction.End == at);

    private static Gender? GenderOf(Message message, bool asked)
    {
        foreach (var match in message.Find(Topic))
        {
            Gender? gender = match.Id switch
            {
                "female" => Gender.Female,
                "male" => Gender.Male,
                "female-if-asked" when asked => Gender.Female,
                "male-if-asked" when asked => Gender.Male,
                _ => null,
            };
            if (gender is not null)
            {
                return gender;
            }
        }

        return null;
    }
}
