using System.Collections.Immutable;
using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using MassageBot.Core.Handoff;
using MassageBot.Core.Privacy;

namespace MassageBot.Bot.Visits;

/// <summary>What came of looking for a client's visits.</summary>
internal enum Finding
{
    Found,

    /// <summary>Something else has to be asked first.</summary>
    AskMore,

    /// <summary>The front desk has to look.</summary>
    OnlyAPerson,

    /// <summary>Too much was guessed.</summary>
    NoMoreTries,
}

/// <summary>
/// Finds the client's visits: by the number that the channel proves, by name and number, or by a code. Whoever guesses hears the same as
/// one who is not a client, and no more than a few times.
/// </summary>
internal sealed class VisitFinder(IScheduler scheduler, IGuesses guesses, IClients clients)
{
    /// <summary>After so many misses in a flow a person looks.</summary>
    private const int MostMisses = 2;

    /// <summary>The search with what the channel, the message and the conversation tell already.</summary>
    public static VisitSearch Begin(TurnFrame frame, Matter matter)
    {
        var (number, wish) = (frame.CallerNumber, frame.Record.Wish);
        var (name, digits) = matter == Matter.Contact ? (null, null) : SelfIntroduction.In(frame);
        return new VisitSearch
        {
            Matter = matter,
            FirstName = matter == Matter.Contact ? null : frame.Mentions.Name ?? name ?? (wish.ForSomeoneElse ? null : wish.FirstName),
            Phone = number ?? (matter == Matter.Contact ? null : frame.Mentions.Phone ?? digits ?? wish.Phone),
            PhoneIsProven = number is not null,
            Code = SpokenCode.Stated(frame.Text),
        };
    }

    public Missing Missing(TurnFrame frame) =>
        frame.Record.Visits is { Found.IsEmpty: true } search
            ? Identification.Next(ClaimOf(search), scheduler.Capabilities.FindsByLastFour)
            : Core.Privacy.Missing.Nothing;

    /// <summary>Looks once; what was found stays in the record. Says what there is to say of a miss.</summary>
    public async Task<Finding> FindAsync(TurnFrame frame, CancellationToken cancellationToken)
    {
        if (!frame.Record.Visits.Found.IsEmpty)
        {
            return Finding.Found;
        }

        if (Missing(frame) != Core.Privacy.Missing.Nothing && !frame.Record.Visits.NoCode)
        {
            return Finding.AskMore;
        }

        var search = frame.Record.Visits;
        if (search is { NoCode: true, Code: null, Matter: not Matter.Visit })
        {
            frame.Say(frame.Words.Privacy.NoCode.Say());
            return Finding.OnlyAPerson;
        }

        var scopes = ScopesOf(frame, search);
        if (!await guesses.CountAsync(scopes, frame.Now, cancellationToken))
        {
            return SayNoMoreTries(frame);
        }

        var answer = await scheduler.FindVisitsAsync(KeyOf(search), cancellationToken);
        var finding = answer is VisitsAnswer.Found found ? Take(frame, search, found) : LeaveNote(frame);
        if (answer is not VisitsAnswer.Found || !frame.Record.Visits.Found.IsEmpty)
        {
            await guesses.ForgiveAsync(scopes, cancellationToken);
        }

        return finding;
    }

    /// <summary>
    /// How far the code reaches by which a visit was found. One that came of a typed number opens its own booking; any other one the person it
    /// belongs to: their other visits ahead are added. True when it is the person.
    /// </summary>
    public async Task<bool> ReachAsync(TurnFrame frame, CancellationToken cancellationToken)
    {
        var visit = frame.Record.Visits.Found[0];
        if (!Erasure.ReachesAll(await clients.OfVisitAsync(visit.Id, cancellationToken)))
        {
            return false;
        }

        var key = new VisitKey.NameAndDigits(visit.FirstName, visit.Phone);
        if (visit.Phone.Length > 0 && await scheduler.FindVisitsAsync(key, cancellationToken) is VisitsAnswer.Found { Visits: var others })
        {
            var search = frame.Record.Visits;
            var added = others.Where(other => search.Found.All(known => known.Id != other.Id));
            frame.Record = frame.Record with { Visits = search with { Found = [.. search.Found, .. added] } };
        }

        return true;
    }

    private static Claim ClaimOf(VisitSearch search) => new()
    {
        Name = search.FirstName,
        Number = search.Phone,
        Code = search.Code,
        NumberIsProven = search.PhoneIsProven,
        NumberIsShared = search.PhoneIsShared,
        Matter = search.Matter,
    };

    /// <summary>Who writes from the number itself guesses nothing.</summary>
    private static IReadOnlyList<GuessScope> ScopesOf(TurnFrame frame, VisitSearch search) => search is { PhoneIsProven: true, Code: null }
        ? []
        : GuessLimits.Of(frame.ConversationId, frame.Visitor, frame.Address, ClaimOf(search));

    private static VisitKey KeyOf(VisitSearch search) => search switch
    {
        { Code: { } code, Matter: Matter.Visit or Matter.Contact } => new VisitKey.Code(code),
        { Code: { } code } => new VisitKey.CodeEver(code),
        { PhoneIsProven: true } => new VisitKey.Number(search.Phone!),
        _ => new VisitKey.NameAndDigits(search.FirstName!, search.Phone!),
    };

    private static Finding Take(TurnFrame frame, VisitSearch search, VisitsAnswer.Found found)
    {
        var visits = found.Visits;
        if (search.Code is not null)
        {
            frame.Notes = found.Notes;
            return TakeIn(frame, search, visits);
        }

        if (search.PhoneIsProven)
        {
            return TakeOwn(frame, search, visits);
        }

        var owners = visits.Select(visit => Identification.Digits(visit.Phone)).Distinct().Count();
        return owners > 1 && !Identification.IsWhole(search.Phone!)
            ? Ask(frame, search with { Phone = null, WholePhone = true })
            : TakeIn(frame, search, visits);
    }

    /// <summary>A number that several people have tells nothing before it is clear which of them writes.</summary>
    private static Finding TakeOwn(TurnFrame frame, VisitSearch search, ImmutableArray<Visit> visits)
    {
        var theirs = search.FirstName is { } name ? [.. visits.Where(visit => Identification.IsNameOf(name, visit.FirstName))] : visits;
        var unclear = search.FirstName is null
            ? Identification.People(visits.Select(visit => visit.FirstName)).Count > 1
            : theirs.IsEmpty && !visits.IsEmpty && !search.PhoneIsShared;
        if (unclear)
        {
            return Ask(frame, search with { FirstName = null, PhoneIsShared = true });
        }

        if (!visits.IsEmpty || search.FirstName is not null)
        {
            return TakeIn(frame, search, theirs);
        }

        frame.Say(frame.Words.Visits.NoVisits.Say());
        return Ask(frame, search with { Phone = null, PhoneIsProven = false });
    }

    private static Finding Ask(TurnFrame frame, VisitSearch search)
    {
        frame.Record = frame.Record with { Visits = search };
        return Finding.AskMore;
    }

    private static Finding TakeIn(TurnFrame frame, VisitSearch search, ImmutableArray<Visit> visits)
    {
        if (visits.IsEmpty)
        {
            return SayMissed(frame, search);
        }

        frame.Record = frame.Record with { Visits = search };
        VisitPicking.TakeIn(frame, visits);
        return Finding.Found;
    }

    /// <summary>The same words whether the name, the number, the code or the visit does not exist.</summary>
    private static Finding SayMissed(TurnFrame frame, VisitSearch search)
    {
        var misses = search.Misses + 1;
        frame.Record = frame.Record with { Visits = search with { FirstName = null, Phone = null, PhoneIsProven = false, Code = null, NoCode = false, WholePhone = false, PhoneIsShared = false, Misses = misses } };
        frame.Say((misses < MostMisses ? frame.Words.Visits.NotFoundYet : frame.Words.Visits.NotFound).Say());
        return misses < MostMisses ? Finding.AskMore : Finding.OnlyAPerson;
    }

    private static Finding SayNoMoreTries(TurnFrame frame)
    {
        var words = frame.Words.Visits;
        frame.Record = frame.Record with { Visits = new VisitSearch() };
        frame.Say(frame.Clinic.Phone is { } phone ? words.NoMoreTries.Say(("phone", phone)) : words.NoMoreTriesNoPhone.Say());
        return Finding.NoMoreTries;
    }

    private static Finding LeaveNote(TurnFrame frame)
    {
        frame.Say(frame.Words.Visits.CalendarUnreachable.Say());
        frame.Effects.Alerts.Add(new Alert
        {
            Id = Guid.NewGuid(),
            Kind = AlertKind.CallBack,
            RaisedAt = frame.Now,
            Reason = "calendar-down",
            FirstName = frame.Record.Visits.FirstName,
            Phone = frame.Record.Visits.Phone,
        });
        return Finding.OnlyAPerson;
    }
}
