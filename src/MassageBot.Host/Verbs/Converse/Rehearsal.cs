using System.Collections.Immutable;
using System.Diagnostics;
using MassageBot.Bot.Turn;
using MassageBot.Core.Content;
using MassageBot.Core.Notices;
using MassageBot.Host.Channels;
using MassageBot.Host.Privacy;
using MassageBot.Host.Storage;
using MassageBot.Scheduling.Contract;
using NodaTime;

namespace MassageBot.Host.Verbs.Converse;

/// <summary>Plays one script from its greeting to its end and gives everything that happened.</summary>
internal sealed class Rehearsal
{
    /// <summary>Silence passes in so many steps, so that what is due on the way happens on the way.</summary>
    private const int StepsOfSilence = 20;

    private readonly RehearsedClinic _clinic;
    private readonly ConversationScript _script;
    private readonly ConversationFacts _conversation;
    private readonly ConversationFacts _phone;
    private readonly SeenReplies _replies;

    /// <summary>Null where the script's own conversation is that of the phone.</summary>
    private readonly SeenReplies? _texts;
    private readonly ScriptedCalendar _calendar;
    private InboundActivity? _last;
    private int _begun;

    /// <summary>Where the client writes: in the script's conversation, or by text from their phone.</summary>
    private ConversationFacts _current;

    private Rehearsal(RehearsedClinic clinic, ConversationScript script)
    {
        _clinic = clinic;
        _script = script;
        _conversation = ScriptedChannel.Of(script);
        _phone = ScriptedChannel.PhoneOf(script);
        _current = _conversation;
        _replies = new SeenReplies(clinic, _conversation);
        _texts = _phone == _conversation ? null : new SeenReplies(clinic, _phone);
        _calendar = new ScriptedCalendar(clinic);
    }

    /// <param name="script">The script; its zone becomes the clinic's.</param>
    /// <param name="content">The clinic's content.</param>
    /// <param name="root">The content root.</param>
    /// <param name="cancellationToken">Stops the rehearsal.</param>
    public static async Task<Transcript> PlayAsync(ConversationScript script, ClinicContent content, string root, CancellationToken cancellationToken)
    {
        var here = content with { Clinic = content.Clinic with { Zone = script.Zone, ClosedDates = [.. content.Clinic.ClosedDates, .. script.Fixtures.Closed] } };
        await using var clinic = await RehearsedClinic.OpenAsync(root, here, script, cancellationToken);
        var rehearsal = new Rehearsal(clinic, script);
        await rehearsal.WriteBeforeAsync(cancellationToken);
        await rehearsal._calendar.LayOutAsync(script.Fixtures, cancellationToken);
        var greeting = await rehearsal.ArriveAsync(cancellationToken);
        var exchanges = await rehearsal.TalkAsync(greeting, cancellationToken);
        var found = CalendarFindings.Of(await rehearsal._calendar.ReadAsync(cancellationToken), script.Fixtures, here.Clinic);
        var alerts = await clinic.Get<IAlerts>().OfAsync(script.Id, cancellationToken);
        return new Transcript
        {
            Script = script,
            Greeting = greeting,
            Exchanges = exchanges,
            Bookings = found.Bookings,
            Cancelled = found.Cancelled,
            Rescheduled = found.Rescheduled,
            Alerts = [.. alerts.Select(raised => raised.Alert.Kind.ToString())],
            Disposition = DispositionWords.Of(clinic.Gravest),
            OptedOut = exchanges.SelectMany(exchange => exchange.Replies).Any(reply => reply.Keys.Any(key => key.StartsWith("conversation.opted-out", StringComparison.Ordinal))),
        };
    }

    /// <summary>Most scripts are of clients who have texted before.</summary>
    private Task WriteBeforeAsync(CancellationToken cancellationToken) => !_script.Fixtures.FirstText
        ? _clinic.Get<Texts>().NoteAsync(_phone.UserId!, ScriptedChannel.TextedBefore(_clinic.Clock.GetUtcNow()), cancellationToken)
        : Task.CompletedTask;

    private async Task<ImmutableArray<SeenReply>> ArriveAsync(CancellationToken cancellationToken)
    {
        if (ScriptedChannel.Arrival(_conversation, _clinic.Clock.GetUtcNow()) is { } arrival)
        {
            await SendAsync(arrival, cancellationToken);
        }

        return await _replies.ReadOnAsync(cancellationToken);
    }

    private async Task<ImmutableArray<Exchange>> TalkAsync(ImmutableArray<SeenReply> greeting, CancellationToken cancellationToken)
    {
        var client = new ScriptedClient(_script);
        var code = new HeardCode();
        var exchanges = ImmutableArray.CreateBuilder<Exchange>();
        var asking = greeting.LastOrDefault()?.Asking;
        while (client.Next(asking) is var (said, turn))
        {
            var exchange = await ExchangeAsync(code.Fill(said), turn, cancellationToken);
            code.Hear(exchange.Replies);
            exchanges.Add(exchange);
            asking = exchange.Asking;
        }

        return exchanges.ToImmutable();
    }

    private async Task<Exchange> ExchangeAsync(string said, int turn, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        if (HappeningReader.Of(said) is { } happening)
        {
            await HappenAsync(happening, cancellationToken);
        }
        else
        {
            await SendAsync(ScriptedChannel.Message(_current, said, _clinic.Clock.GetUtcNow()), cancellationToken);
        }

        var took = watch.Elapsed.TotalMilliseconds;
        var texts = _texts is null ? [] : await _texts.ReadOnAsync(cancellationToken);
        return new Exchange(said, turn, [.. await _replies.ReadOnAsync(cancellationToken), .. texts], took);
    }

    private Task HappenAsync(Happening happening, CancellationToken cancellationToken) => happening switch
    {
        Happening.Silence silence => BeSilentAsync(silence.Length, cancellationToken),
        Happening.Again => _last is { } last ? SendAsync(last, cancellationToken) : Task.CompletedTask,
        Happening.Restart => _clinic.RestartAsync([_conversation.Id, _phone.Id], cancellationToken),
        Happening.Attachment attachment => SendAsync(
            ScriptedChannel.Attachment(_current, attachment.ContentType, _clinic.Clock.GetUtcNow()), cancellationToken),
        Happening.Says says => SayAsync(says, cancellationToken),
        Happening.ClinicTexts text => TextAsync(text.Kind, cancellationToken),
        Happening.StaffTakeIt => TakeAlertsAsync(cancellationToken),
        Happening.Full full => _calendar.FillAsync(full.From, full.To, cancellationToken),
        Happening.Calendar calendar => _calendar.TurnAsync(calendar.Down, cancellationToken),
        Happening.Leaves leaves => _clinic.ChangeAsync(clinic => RehearsedChanges.Without(clinic, leaves.Therapist), cancellationToken),
        Happening.Price price => _clinic.ChangeAsync(clinic => RehearsedChanges.WithPrice(clinic, price), cancellationToken),
        _ => throw new InvalidOperationException($"No way to let {happening.GetType().Name} happen."),
    };

    private Task SayAsync(Happening.Says says, CancellationToken cancellationToken)
    {
        _current = says.ByPhone ? _phone : _conversation;
        return SendAsync(ScriptedChannel.Message(_current, says.Text, _clinic.Clock.GetUtcNow()), cancellationToken);
    }

    private async Task SendAsync(InboundActivity activity, CancellationToken cancellationToken)
    {
        _last = activity;
        await _clinic.Get<Inbound>().AcceptAsync(_current, [activity], cancellationToken);
        await _clinic.SettleAsync([_conversation.Id, _phone.Id], cancellationToken);
    }

    private async Task TakeAlertsAsync(CancellationToken cancellationToken)
    {
        var alerts = _clinic.Get<IAlerts>();
        foreach (var raised in await alerts.OfAsync(_conversation.Id, cancellationToken))
        {
            await alerts.HandleAsync(raised.Alert.Id, _clinic.Clock.GetUtcNow(), cancellationToken);
        }

        await _clinic.SettleAsync([_conversation.Id, _phone.Id], cancellationToken);
    }

    /// <summary>As it is begun when it is due.</summary>
    private async Task TextAsync(NoticeKind kind, CancellationToken cancellationToken)
    {
        var visits = await _calendar.ReadAsync(cancellationToken);
        var visit = visits.Where(one => one.Status != AppointmentStatus.Cancelled).MaxBy(one => one.Start)
            ?? throw new InvalidDataException($"{_script.Id}: there is no visit to text about.");
        var start = Instant.FromDateTimeOffset(visit.Start);
        var id = new NoticeId(visit.Id, start, $"{kind}-{++_begun}");
        var decision = new NoticeDecision
        {
            Id = id,
            Kind = kind,
            Number = "",
            Conversation = _conversation with { Locale = _script.Lang },
            Activity = NoticeRows.Event(new VisitNotice(visit.Id, start) { Kind = kind, Key = id.Key }),
            Now = _clinic.Clock.GetUtcNow(),
        };
        await _clinic.Get<INotices>().DecideAsync(decision, cancellationToken);
        _clinic.Get<TurnRunner>().Wake(_conversation.Id);
        await _clinic.SettleAsync([_conversation.Id, _phone.Id], cancellationToken);
    }

    private async Task BeSilentAsync(TimeSpan silence, CancellationToken cancellationToken)
    {
        for (var step = 0; step < StepsOfSilence; step++)
        {
            _clinic.Clock.Advance(silence / StepsOfSilence);
            await _clinic.SettleAsync([_conversation.Id, _phone.Id], cancellationToken);
        }
    }
}
