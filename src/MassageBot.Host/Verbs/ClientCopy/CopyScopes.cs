using MassageBot.Core.Privacy;
using MassageBot.Host.Storage;
using MassageBot.Scheduling.Clients;
using MassageBot.Scheduling.Contract;

namespace MassageBot.Host.Verbs.ClientCopy;

/// <summary>Whose data is copied.</summary>
/// <param name="Erasure">The scope that "forget me" would have.</param>
/// <param name="SharesNumber">Others are on file under the number: what was texted from it and names nobody may be theirs.</param>
internal sealed record CopyScope(Erasure Erasure, bool SharesNumber);

/// <summary>Finds out who is meant.</summary>
/// <param name="clients">The bot's.</param>
/// <param name="calendar">Null where it is kept elsewhere.</param>
internal sealed class CopyScopes(IClientRows clients, ClientReading? calendar)
{
    /// <exception cref="VerbRefused">It is not clear who is meant, or no visit has the code.</exception>
    public async Task<CopyScope> OfAsync(AskedClient who, CancellationToken cancellationToken)
    {
        var coded = who.Code is { } code ? await OfCodeAsync(code, cancellationToken) : null;
        var onFile = await OnFileAsync(coded?.Phone ?? who.Phone!, cancellationToken);
        var people = Identification.People(onFile.Select(static one => one.FirstName));
        if (coded is not null)
        {
            return new CopyScope(coded, people.Count > 1);
        }

        return who.FirstName is null && people.Count > 1
            ? throw new VerbRefused($"{people.Count} people are on file under this number: read it from standard input (--client -), with the first name on a second line.")
            : new CopyScope(new Erasure { Phone = Whole(who.Phone!, onFile), FirstName = who.FirstName ?? (people is [var only] ? only : null) }, people.Count > 1);
    }

    private async Task<IReadOnlyList<(string FirstName, string Phone)>> OnFileAsync(string phone, CancellationToken cancellationToken)
    {
        var found = (await clients.UnderAsync(phone, cancellationToken)).Select(static client => (client.FirstName, client.Phone)).ToList();
        if (calendar is not null)
        {
            var kept = await calendar.ReadAsync(new EraseWanted { Phone = phone }, cancellationToken);
            var there = kept.Appointments.Select(static visit => visit.Client).Concat(kept.Waitlist.Select(static entry => entry.Wish.Client));
            found.AddRange(there.Select(static client => (client.FirstName, client.Phone)));
        }

        return found;
    }

    /// <summary>The number with its country, if it was typed without: the waitlist knows it by all of its digits.</summary>
    private static string Whole(string typed, IReadOnlyList<(string FirstName, string Phone)> onFile)
    {
        var phones = onFile.Select(static one => one.Phone).ToList();
        var whole = phones.Append(typed).MaxBy(static phone => Identification.Digits(phone).Length)!;
        return phones.TrueForAll(phone => Identification.IsNumberOf(phone, whole))
            ? whole
            : throw new VerbRefused("Several numbers on file end like this one: write it with its country, such as +1 212 555 0142.");
    }

    /// <summary>A code that came of a typed number proves no more than its own booking.</summary>
    private async Task<Erasure> OfCodeAsync(string code, CancellationToken cancellationToken)
    {
        if (calendar is null)
        {
            throw new VerbRefused("--client: the calendar is not kept here, so no code is known here; give the phone number.");
        }

        var visit = await calendar.FindAsync(code, cancellationToken) ?? throw new VerbRefused("--client: no visit has that code.");
        var reachesAll = Erasure.ReachesAll(await clients.OfVisitAsync(visit.Id, cancellationToken));
        return new Erasure { Phone = visit.Client.Phone, FirstName = visit.Client.FirstName, OnlyVisits = reachesAll ? [] : [visit.Id] };
    }
}
