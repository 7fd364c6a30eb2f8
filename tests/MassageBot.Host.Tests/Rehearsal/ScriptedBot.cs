using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using MassageBot.Core.Wording;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace MassageBot.Host.Tests.Rehearsal;

/// <summary>Counts and echoes what it hears, and does what a test tells it to do.</summary>
public sealed class ScriptedBot : IBot
{
    public const string Greeting = "Welcome";

    /// <summary>Called for each message before it is echoed.</summary>
    public Func<ITurnContext, TurnEffects, Task>? OnMessage { get; set; }

    /// <summary>Called for each invoke.</summary>
    public Func<ITurnContext, Task>? OnInvoke { get; set; }

    public List<BookingOutcome> Outcomes { get; } = [];

    public int Turns => _turns;

    private int _turns;

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _turns);
        var activity = turnContext.Activity;
        switch (activity.Type)
        {
            case ActivityTypes.ConversationUpdate:
                await turnContext.SendActivityAsync(Greeting, cancellationToken: cancellationToken);
                break;
            case ActivityTypes.Event when activity.Name == BookingOutcome.EventName:
                Outcomes.Add(turnContext.TurnState.Get<BookingOutcome>());
                await turnContext.SendActivityAsync($"Outcome {Outcomes[^1].GetType().Name}", cancellationToken: cancellationToken);
                break;
            case ActivityTypes.Invoke when OnInvoke is not null:
                await OnInvoke(turnContext);
                break;
            case ActivityTypes.Message:
                await EchoAsync(turnContext, cancellationToken);
                break;
        }
    }

    private async Task EchoAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var state = new ConversationState(turn.TurnState.Get<IStorage>());
        var heard = state.CreateProperty<Spoken>("heard");
        var so = await heard.GetAsync(turn, () => Spoken.Nothing, cancellationToken);
        so = new Spoken(turn.Activity.Text ?? "", so.Keys.Add("heard"));
        await heard.SetAsync(turn, so, cancellationToken);
        if (OnMessage is not null)
        {
            await OnMessage(turn, turn.TurnState.Get<TurnEffects>());
        }

        await turn.SendActivityAsync(Activity.CreateTraceActivity("inside", value: so), cancellationToken);
        await turn.SendActivityAsync($"{so.Keys.Length}: {turn.Activity.Text}", cancellationToken: cancellationToken);
        await state.SaveChangesAsync(turn, false, cancellationToken);
    }
}
