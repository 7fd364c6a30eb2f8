using MassageBot.Core.Booking;
using MassageBot.Core.Content;
using MassageBot.Core.Notices;
using MassageBot.Core.Privacy;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;
using MassageBot.Host.Privacy;
using MassageBot.Host.Storage;
using NodaTime;

namespace MassageBot.Host.Notices;

/// <summary>Who is texted about a visit.</summary>
/// <param name="Phone">E.164.</param>
/// <param name="Language">As they wrote when they booked.</param>
/// <param name="Number">The keyed hash of <paramref name="Phone"/>.</param>
/// <param name="Known">What decides whether they may be.</param>
internal sealed record NoticedPerson(string Phone, Language Language, string Number, NoticedClient Known);

/// <summary>Whose a visit is and what they have allowed: the client who booked with us, or the number in the calendar if it has allowed texts itself.</summary>
internal sealed class NoticedClients(IClients clients, INotices notices, IScheduler calendar, Texts texts, IContentSource content)
{
    /// <summary>Who has complained is not asked how it was, nor for another visit, for half a year.</summary>
    private static readonly TimeSpan SparedFor = TimeSpan.FromDays(180);

    private static readonly TimeSpan OfLate = TimeSpan.FromDays(27);

    /// <summary>Null when the visit has no number that could be texted.</summary>
    public async Task<NoticedPerson?> OfAsync(CalendarVisit visit, NoticeKind kind, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var client = await clients.OfVisitAsync(visit.Id, cancellationToken).ConfigureAwait(false);
        var phone = client?.Phone ?? WrittenPhone.E164(visit.Phone, content.Current.Clinic.Country);
        if (phone is null)
        {
            return null;
        }

        var said = await texts.OfAsync(phone, cancellationToken).ConfigureAwait(false);
        var number = texts.HashOf(phone);
        var known = new NoticedClient
        {
            AllowsTexts = client?.Allows(ConsentKind.Texts) ?? said.Texts,
            RefusesTexts = said.AreRefused,
            AllowsOffers = said.MayMarket,
            Unreachable = await texts.IsOutOfReachAsync(phone, cancellationToken).ConfigureAwait(false),
            IsToBeSpared = client is not null && kind.IsForTheContent()
                && await notices.IsToBeSparedAsync(client.Id, phone, now - SparedFor, cancellationToken).ConfigureAwait(false),
            ComesAgain = kind == NoticeKind.Rebook && await ComesAgainAsync(phone, now, cancellationToken).ConfigureAwait(false),
            HadItOfLate = kind.IsOffer() && await notices.HadAsync(number, kind, now - OfLate, cancellationToken).ConfigureAwait(false),
        };
        return new NoticedPerson(phone, content.Current.Spoken(client?.Language ?? Language.English), number, known);
    }

    /// <summary>A calendar that does not answer is taken to have one: an offer too few is better than one too many.</summary>
    private async Task<bool> ComesAgainAsync(string phone, DateTimeOffset now, CancellationToken cancellationToken) =>
        await calendar.FindVisitsAsync(new VisitKey.Number(phone), cancellationToken).ConfigureAwait(false) is not VisitsAnswer.Found { Visits: var visits }
        || visits.Any(visit => visit.Start > Instant.FromDateTimeOffset(now));
}
