using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using MassageBot.Core.Wording;
using MassageBot.Host.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Channels;

/// <summary>Turns one open activity into all that is to be committed for it, an apology where the bot failed.</summary>
internal sealed class TurnExecution(TurnAdapter adapter, IBot bot, Outgoing outgoing, IApology apology, TimeProvider time, ILogger<TurnExecution> log)
{
    /// <summary>A turn has its own deadline, whatever becomes of the request that brought the activity.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(10);

    public async Task<TurnCommit> RunAsync(TurnWork work, CancellationToken stopping)
    {
        using var deadline = new CancellationTokenSource(Deadline, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, stopping);
        try
        {
            return await AnswerAsync(work, either.Token).ConfigureAwait(false);
        }
        catch (Exception) when (stopping.IsCancellationRequested)
        {
            throw new OperationCanceledException(stopping);
        }
        catch (Exception failure)
        {
            Log.TurnFailed(log, work.ActivityId, failure.GetType().Name, failure.TargetSite?.Name ?? "");
            return Commit(work, InboxOutcome.Apologised) with { Replies = [Apologise(work)] };
        }
    }

    /// <summary>The apology for an activity whose turn failed, in the language of the conversation.</summary>
    public OutgoingActivity Apologise(TurnWork work)
    {
        var locale = work.Conversation.Locale;
        var text = apology.In(LanguageCodes.TryParse(locale) ?? Language.English);
        var inbound = Place(new Activity(), work);
        return outgoing.Stamp(new Activity { Type = ActivityTypes.Message, Text = text, Locale = locale }, inbound);
    }

    private async Task<TurnCommit> AnswerAsync(TurnWork work, CancellationToken cancellationToken)
    {
        var inbound = Place(ActivityJson.Read(work.Activity), work);
        var turn = new Turn(inbound, new TurnStorage(work.State, log));
        var effects = new TurnEffects();
        await adapter.RunAsync(turn, state => Provide(state, work, inbound, effects), bot, cancellationToken)
            .WaitAsync(cancellationToken).ConfigureAwait(false);
        var locale = turn.Locale ?? inbound.Locale;
        return Commit(work, InboxOutcome.Answered) with
        {
            State = turn.Storage.Record,
            Locale = locale,
            Replies = turn.InvokeResponse is { } answer ? [.. turn.Replies, InvokeAnswer.Of(answer, work.ActivityId, time.GetUtcNow())] : turn.Replies,
            Held = [.. effects.Held.Select(held => Hold(held, inbound, locale))],
            Intents = effects.Intents,
            Alerts = effects.Alerts,
            Disposition = effects.Disposition,
        };
    }

    private static void Provide(TurnContextStateCollection state, TurnWork work, Activity inbound, TurnEffects effects)
    {
        state.Add(effects);
        if (work.Kind == InboxKind.BookingOutcome)
        {
            state.Add(StoredJson.Read<BookingOutcome>(((JObject)inbound.Value).ToString()));
        }
    }

    private HeldActivity Hold(HeldReply held, Activity inbound, string? locale) =>
        new(held.IntentId, time.GetUtcNow() + held.After, outgoing.Stamp(ReplyActivity.From(held.Reply, LanguageCodes.TryParse(locale) ?? Language.English), inbound));

    /// <summary>Who and where, from the record: what the sender wrote there counts for nothing, and an event of our own has none of it.</summary>
    private Activity Place(Activity activity, TurnWork work)
    {
        var conversation = work.Conversation;
        var known = conversation.Reference is { } reference ? ActivityJson.Read(reference) : new Activity();
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

    private TurnCommit Commit(TurnWork work, InboxOutcome outcome) => new()
    {
        Work = work,
        Now = time.GetUtcNow(),
        Outcome = outcome,
        Deliver = CalledChannel.Waits(work),
    };
}
