using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using MassageBot.Core.Handoff;
using MassageBot.Core.Privacy;
using MassageBot.Core.Wording;
using MassageBot.Host.Privacy;
using MassageBot.Host.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace MassageBot.Host.Channels;

/// <param name="Commit">All that the turn changes.</param>
/// <param name="EvenSo">What is to be written even if the store refuses the rest: alerts, and what safety had to say. Null when there is none.</param>
internal sealed record TurnResult(TurnCommit Commit, TurnCommit? EvenSo);

/// <summary>Turns one open activity into all that is to be committed for it, an apology where the bot failed.</summary>
internal sealed class TurnExecution(TurnAdapter adapter, IBot bot, Outgoing outgoing, IApology apology, Texts texts, TimeProvider time, ILogger<TurnExecution> log)
{
    /// <summary>A turn has its own deadline, whatever becomes of the request that brought the activity.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(10);

    public async Task<TurnResult> RunAsync(TurnWork work, CancellationToken stopping)
    {
        using var deadline = new CancellationTokenSource(Deadline, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, stopping);
        var effects = new TurnEffects { Conversation = work.Conversation.Id };
        var turn = new Turn(Place(new Activity(), work), new TurnStorage(null, log));
        try
        {
            turn = new Turn(Place(ActivityJson.Read(work.Activity), work), new TurnStorage(work.State, log));
            await adapter.RunAsync(turn, state => Provide(state, work, turn.Inbound, effects), bot, either.Token)
                .WaitAsync(either.Token).ConfigureAwait(false);
            return new TurnResult(Answer(work, turn, effects), HasToBeSaid(effects) ? Fail(work, turn, effects) : null);
        }
        catch (Exception) when (stopping.IsCancellationRequested)
        {
            throw new OperationCanceledException(stopping);
        }
        catch (Exception failure)
        {
            Log.TurnFailed(log, work.ActivityId, failure.GetType().Name, failure.TargetSite?.Name ?? "");
            return new TurnResult(Fail(work, turn, effects), null);
        }
    }

    /// <summary>What stands in place of an answer when an activity is given up: an apology, and a row for staff, since a client waits.</summary>
    public Parking Park(TurnWork work) => new(
        Apologise(work, work.Conversation.Locale),
        Commit(work, InboxOutcome.Parked).Deliver,
        [new Alert { Id = Guid.NewGuid(), Kind = AlertKind.HandOff, RaisedAt = Instant.FromDateTimeOffset(time.GetUtcNow()), Reason = "not-answered" }]);

    private TurnCommit Answer(TurnWork work, Turn turn, TurnEffects effects)
    {
        var locale = turn.Locale ?? turn.Inbound.Locale;
        return Commit(work, InboxOutcome.Answered) with
        {
            State = turn.Storage.Record,
            Locale = locale,
            Replies = turn.InvokeResponse is { } answer ? [.. turn.Replies, InvokeAnswer.Of(answer, work.ActivityId, time.GetUtcNow())] : turn.Replies,
            Held = [.. effects.Held.SelectMany(held => Hold(held, turn.Inbound, locale))],
            Intents = effects.Intents,
            Withdrawn = effects.Withdrawn,
            Alerts = effects.Alerts,
            HealthLines = effects.HealthLine ? [work.ActivityId, .. turn.Replies.Select(reply => reply.Id)] : [],
            HealthKept = effects.HealthKept,
            Unclear = effects.Unclear,
            Texts = OnTexts(effects.Texts),
            Told = TalkEvents.Of(effects, work),
            GoesOnIn = effects.Departs?.To,
            Matters = [.. effects.Matters.GroupBy(change => change.Id).Select(same => same.Last())],
            Views = effects.Views,
            Handled = effects.Handled,
            Disposition = effects.Disposition,
        };
    }

    private static bool HasToBeSaid(TurnEffects effects) => effects.Safety is not null || effects.Alerts.Count > 0;

    /// <summary>
    /// A turn that failed keeps the last good state and says sorry. What safety found before holds even so: its alerts, its line and the
    /// state it left, or the next message would be answered as if nothing had been said. The line of an emergency stands alone: an apology
    /// after it would be the last thing read, and sends people to the front desk instead of the ambulance.
    /// </summary>
    private TurnCommit Fail(TurnWork work, Turn turn, TurnEffects effects)
    {
        var safety = effects.Safety;
        var locale = safety?.Language.Code() ?? work.Conversation.Locale;
        var line = safety is null ? [] : outgoing.Stamp(ReplyActivity.From(safety.Reply, safety.Language), turn.Inbound);
        return Commit(work, InboxOutcome.Apologised) with
        {
            State = safety is null ? null : turn.Storage.Record,
            Locale = safety is null ? null : locale,
            Replies = safety?.Reply.Urgent == true ? line : [.. line, .. Apologise(work, locale)],
            // A copy: a turn that ran out of time may still be adding to the list.
            Alerts = effects.Alerts.ToArray(),
            HealthLines = effects.HealthLine ? [work.ActivityId] : [],
            // A copy, and only what restricts: what the failed turn was to tell was not told.
            Texts = OnTexts([.. effects.Texts.ToArray().Where(said => said.Consent.Kind != ConsentKind.FirstText && !said.Consent.Given)]),
            Disposition = effects.Disposition,
        };
    }

    /// <summary>That somebody wants no texts holds even if the rest of the turn fails.</summary>
    private IReadOnlyList<TextConsent> OnTexts(IReadOnlyList<SaidToTexts> said) =>
        [.. said.Select(one => texts.Of(one.Number, one.Consent)).GroupBy(one => (one.Number, one.Consent.Kind)).Select(same => same.Last())];

    /// <summary>The apology for an activity whose turn failed, in the language of the conversation.</summary>
    private IReadOnlyList<OutgoingActivity> Apologise(TurnWork work, string? locale)
    {
        var text = apology.In(Language.TryParse(locale) ?? Language.English);
        return outgoing.Stamp(new Activity { Type = ActivityTypes.Message, Text = text, Locale = locale }, Place(new Activity(), work));
    }

    private static void Provide(TurnContextStateCollection state, TurnWork work, Activity inbound, TurnEffects effects)
    {
        state.Add(effects);
        if (work.Kind == InboxKind.BookingOutcome)
        {
            state.Add(StoredJson.Read<BookingOutcome>(((JObject)inbound.Value).ToString()));
        }
        else if (work.Kind == InboxKind.Notice)
        {
            state.Add(StoredJson.Read<VisitNotice>(((JObject)inbound.Value).ToString()));
        }
        else if (work.Kind == InboxKind.Elsewhere)
        {
            TalkEvents.Provide(state, inbound);
        }
    }

    private IEnumerable<HeldActivity> Hold(HeldReply held, Activity inbound, string? locale)
    {
        var due = time.GetUtcNow() + held.After;
        return outgoing.Stamp(ReplyActivity.From(held.Reply, Language.TryParse(locale) ?? Language.English), inbound)
            .Select(said => new HeldActivity(held.IntentId, due, said));
    }

    /// <summary>Who and where, from the record: what the sender wrote there counts for nothing, and an event of our own has none of it.</summary>
    private Activity Place(Activity activity, TurnWork work)
    {
        var conversation = work.Conversation;
        var known = Known(conversation.Reference);
        activity.Id = work.ActivityId;
        activity.ChannelId = conversation.Channel;
        activity.ServiceUrl = known.ServiceUrl;
        // The turn's context would keep the replies to itself; here all are collected anyway.
        activity.DeliveryMode = null;
        activity.Conversation ??= known.Conversation ?? new ConversationAccount { Id = conversation.Id };
        activity.From ??= known.From ?? new ChannelAccount { Id = conversation.UserId, Role = RoleTypes.User };
        activity.Recipient ??= known.Recipient ?? Outgoing.Bot;
        activity.Locale ??= conversation.Locale;
        activity.Timestamp ??= time.GetUtcNow();
        return activity;
    }

    /// <summary>What a channel sent once and nobody can read is worth no conversation that is stuck for ever.</summary>
    private static Activity Known(string? reference)
    {
        try
        {
            return reference is null ? new Activity() : ActivityJson.Read(reference);
        }
        catch (JsonException)
        {
            return new Activity();
        }
    }

    private TurnCommit Commit(TurnWork work, InboxOutcome outcome) => new()
    {
        Work = work,
        Now = time.GetUtcNow(),
        Outcome = outcome,
        Deliver = CalledChannel.Waits(work),
    };
}
