using MassageBot.Core.Booking.When;
using MassageBot.Core.Understanding.Lexicons;
using MassageBot.Core.Understanding.Text;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Core.Understanding.Entities;

/// <summary>Reads everything a message names. The order matters: what is read first takes its words from the others.</summary>
internal sealed class MentionsReader(
    Clinic clinic, WordKnowledge words, Func<string, Language, LocalDateTime, WhenFocus, WhenWish> readWhen)
{
    private readonly ContactReader _contacts = new(clinic.Country);
    private readonly LengthReader _lengths = new(clinic.Services.SelectMany(service => service.Lengths).Select(length => length.Minutes).ToHashSet());
    private readonly ServiceReader _services = new(clinic, words.Tables);
    private readonly TherapistReader _therapists = new(clinic);
    private readonly NameReader _names = new(words, clinic);
    private readonly WhenMentions _when = new(readWhen);

    public Mentions Read(TokenizedText text, Language language, Moment moment)
    {
        var message = new Message(text, language, moment, words.Tables);
        var email = ContactReader.ReadEmail(message);
        var phone = _contacts.ReadPhone(message);
        var late = LatenessReader.Read(message);
        var order = VisitReader.ReadOrder(message);
        var severity = SeverityReader.Read(message);
        var name = _names.Read(message, besideContact: phone is not null || email is not null);
        var when = _when.Read(message);
        var minutes = _lengths.Read(message) is { } length && !IsAway(length, when, moment.Now) ? length : (int?)null;
        var services = _services.Read(message);
        var need = ClientReader.ReadNeed(message);
        return new Mentions
        {
            Email = email,
            Phone = phone,
            LateMinutes = late,
            Order = order,
            Ill = VisitReader.IsIll(message),
            IsSurprise = VisitReader.IsSurprise(message),
            Confirms = VisitReader.Confirms(message),
            WantsWaitlist = VisitReader.WantsWaitlist(message),
            ForWhom = VisitReader.ReadForWhom(message),
            Severity = severity,
            When = when,
            SameTime = message.Has(LexiconTopics.WhenWords, "same-time"),
            Minutes = minutes,
            Services = services.Services,
            Service = services.Chosen,
            Family = services.Family,
            Techniques = services.Techniques,
            BodyAreas = BodyAreaReader.Read(message),
            Therapist = name is null ? _therapists.Read(message) : _therapists.Read(message) is { Named: null } wish ? wish : null,
            Pressure = ClientReader.ReadPressure(message),
            Need = need.Need,
            NeedWords = need.Words,
            SleepOrStress = need.SleepOrStress,
            Onset = ClientReader.ReadOnset(message),
            FirstVisit = ClientReader.ReadFirstVisit(message),
            ForSomeoneElse = ClientReader.IsForSomeoneElse(message),
            Name = name,
            Pick = minutes is null && !SaysAnHour(message) ? PickReader.Read(message) : null,
        };
    }

    /// <summary>"A la 1" is an hour, not the first of what was offered.</summary>
    private static bool SaysAnHour(Message message) => message.Tables[LexiconTopics.WhenWords, "time"].MatchAt(message.Words, 0) is { Length: > 2 };

    /// <summary>"Half an hour later" and "in half an hour" say when, not how long.</summary>
    private static bool IsAway(int minutes, WhenWish when, LocalDateTime now) =>
        when.Minutes is null
        && (Math.Abs(when.ShiftMinutes ?? 0) == minutes
            || (when is { Date: { } date, Time: { } time } && Period.Between(now, date + time, PeriodUnits.Minutes).Minutes == minutes));
}
