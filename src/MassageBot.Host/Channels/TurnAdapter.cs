using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;

namespace MassageBot.Host.Channels;

/// <summary>
/// Runs the bot for every channel and collects what it says instead of sending it: replies leave only after the turn is committed.
/// </summary>
internal sealed class TurnAdapter(Outgoing outgoing) : BotAdapter, IBotFrameworkHttpAdapter
{
    /// <summary>Runs the bot. What it leaves in the turn counts only if this completes without an exception.</summary>
    public async Task RunAsync(Turn turn, Action<TurnContextStateCollection> provide, IBot bot, CancellationToken cancellationToken)
    {
        using var context = new TurnContext(this, turn.Inbound);
        context.TurnState.Add(turn);
        context.TurnState.Add<IStorage>(turn.Storage);
        provide(context.TurnState);
        await RunPipelineAsync(context, bot.OnTurnAsync, cancellationToken).ConfigureAwait(false);
    }

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        cancellationToken.ThrowIfCancellationRequested();
        var turn = turnContext.TurnState.Get<Turn>();
        return Task.FromResult(Array.ConvertAll(activities, activity => new ResourceResponse(Collect(turn, activity))));
    }

    /// <summary>Takes the place of what its id names: a message of ours in this conversation, by our id or the channel's. Leaves with the commit, too.</summary>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        cancellationToken.ThrowIfCancellationRequested();
        var turn = turnContext.TurnState.Get<Turn>();
        if (!ChangedMessage.IsPossibleOn(turn.Inbound.ChannelId))
        {
            throw new NotSupportedException("What is said is said: this channel shows no message anew.");
        }

        ArgumentException.ThrowIfNullOrEmpty(activity.Id);
        var response = new ResourceResponse(activity.Id);
        turn.Replies.Add(outgoing.StampChange(activity, turn.Inbound));
        return Task.FromResult(response);
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException("What is said is said: a reply is collected for its commit and cannot be taken back.");

    /// <summary>Hands a request to the messaging endpoint, which stores the activity before any bot sees it.</summary>
    public Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        return httpRequest.HttpContext.RequestServices.GetRequiredService<IMessagingEndpoint>().ServeAsync(httpRequest, cancellationToken);
    }

    private string Collect(Turn turn, Activity activity)
    {
        switch (activity.Type)
        {
            case ActivityTypes.Trace or ActivityTypes.Typing or ActivityTypes.Delay:
                // A trace holds the inside of the bot; the other two say nothing once the reply is there with them.
                return "";
            case InvokeAnswer.ActivityType:
                turn.InvokeResponse = activity.Value as InvokeResponse;
                return "";
        }

        var said = outgoing.Stamp(activity, turn.Inbound);
        turn.Replies.AddRange(said);
        turn.Locale = activity.Locale ?? turn.Locale;
        return said.Count == 0 ? "" : said[0].Id;
    }
}
