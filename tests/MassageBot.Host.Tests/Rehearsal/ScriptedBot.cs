using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace MassageBot.Host.Tests.Rehearsal;

/// <summary>Counts and echoes what it hears, and does what a test tells it to do.</summary>
public sealed class ScriptedBot : IBot
{
    public const string Greeting = "Welcome";

    /// <summary>Called for each message before it is echoed.</summary>
    public Func<ITurnContext, TurnEffects, Task>? OnMessage { get; set; }

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
            case ActivityTypes.Message:
                await EchoAsync(turnContext, cancellationToken);
                break;
        }
    }

    private async Task EchoAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var state = new ConversationState(turn.TurnState.Get<IStorage>());
        var heard = state.CreateProperty<Heard>("heard");
        var so = await heard.GetAsync(turn, () => new Heard(0, []), cancellationToken);
        so = new Heard(so.Count + 1, [.. so.Texts, turn.Activity.Text ?? ""]);
        await heard.SetAsync(turn, so, cancellationToken);
        if (OnMessage is not null)
        {
            await OnMessage(turn, turn.TurnState.Get<TurnEffects>());
        }

        await turn.SendActivityAsync(Activity.CreateTraceActivity("inside", value: so), cancellationToken);
        await turn.SendActivityAsync($"{so.Count}: {turn.Activity.Text}", cancellationToken: cancellationToken);
        await state.SaveChangesAsync(turn, false, cancellationToken);
    }
}

public sealed record Heard(int Count, IReadOnlyList<string> Texts);
