using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using MassageBot.Scheduling.Appointments;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Setup;
using MassageBot.Scheduling.Storage;
using MassageBot.Scheduling.Time;
using MassageBot.Scheduling.Visits;
using NodaTime;

namespace MassageBot.Scheduling.Feeds;

/// <summary>Calendars to subscribe to, one a therapist and reader. The secret in the address is all that a reader shows; it can be revoked.</summary>
internal sealed class FeedBook(ICalendarStore store, CatalogueStore catalogue, EndpointClock clock)
{
    private const int SecretBytes = 32;
    private static readonly Duration Back = Duration.FromDays(30);
    private static readonly Duration Ahead = Duration.FromDays(365);

    /// <summary>Makes a feed. Nobody can be told its address a second time.</summary>
    public async Task<Answer<MadeFeed>> MakeAsync(FeedWanted wanted, CancellationToken cancellationToken)
    {
        var offered = await catalogue.CurrentAsync(cancellationToken).ConfigureAwait(false);
        if (offered.Therapist(wanted.Therapist) is null)
        {
            return new Refusal.NotFound("therapist");
        }

        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        var feed = new Feed
        {
            Id = Guid.CreateVersion7(clock.Now.ToDateTimeOffset()).ToString(),
            Therapist = wanted.Therapist,
            By = wanted.By,
            Created = clock.Now.ToDateTimeOffset(),
        };
        await store.WriteAsync(session => Insert(session, feed, secret), cancellationToken).ConfigureAwait(false);
        return new MadeFeed(feed, secret);
    }

    public async Task<FeedList> ListAsync(CancellationToken cancellationToken) => new(await store.ReadAsync(
        session => session.All(
            "SELECT id, therapist, made_by, created FROM feeds ORDER BY therapist, id",
            row => new Feed
            {
                Id = row.Text("id"),
                Therapist = row.Text("therapist"),
                By = row.TextOrNull("made_by"),
                Created = row.Instant("created").ToDateTimeOffset(),
            }),
        cancellationToken).ConfigureAwait(false));

    /// <summary>Its address shows nothing from now on.</summary>
    public Task RevokeAsync(string id, CancellationToken cancellationToken) => store.WriteAsync(
        session =>
        {
            session.Execute("DELETE FROM feeds WHERE id = $id", ("$id", id));
            return true;
        },
        cancellationToken);

    /// <summary>The calendar behind a secret; null where there is none.</summary>
    public async Task<string?> ReadAsync(string secret, CancellationToken cancellationToken)
    {
        var offered = await catalogue.CurrentAsync(cancellationToken).ConfigureAwait(false);
        return await store.ReadAsync(session => Write(session, offered, secret), cancellationToken).ConfigureAwait(false);
    }

    private string? Write(ISession session, Catalogue offered, string secret)
    {
        var therapist = session.First("SELECT therapist FROM feeds WHERE secret = $secret", row => row.GetString(0), ("$secret", Hash(secret)));
        if (therapist is null)
        {
            return null;
        }

        var range = new Interval(clock.Now - Back, clock.Now + Ahead);
        var visits = AppointmentTable.Touching(session, offered, range, Resource.Therapist(therapist));
        return CalendarEntry.Feed(visits, offered.Clinic, offered.NameOf(therapist).Name);
    }

    private static bool Insert(ISession session, Feed feed, string secret)
    {
        session.Execute(
            "INSERT INTO feeds (id, secret, therapist, made_by, created) VALUES ($id, $secret, $therapist, $by, $created)",
            ("$id", feed.Id),
            ("$secret", Hash(secret)),
            ("$therapist", feed.Therapist),
            ("$by", feed.By),
            ("$created", feed.Created.ToUnixTimeMilliseconds()));
        return true;
    }

    // Found by its hash: who reads the database cannot read the feeds, and the time of the search tells nothing about a secret.
    private static string Hash(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

/// <summary>A feed with the secret of its address.</summary>
internal sealed record MadeFeed(Feed Feed, string Secret);
