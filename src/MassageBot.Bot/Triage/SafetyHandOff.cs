using MassageBot.Bot.Turn;
using MassageBot.Core.Understanding;

namespace MassageBot.Bot.Triage;

/// <summary>After a "doctor first" the booking ends and a call-back is offered: the turn goes on as if the client had asked for a person.</summary>
internal static class SafetyHandOff
{
    public static void Begin(TurnFrame frame)
    {
        frame.Record = frame.Record.WithoutSlot() with { Wish = frame.Record.Wish with { When = null }, HandedOff = true };
        frame.Forced = new Move.Begin(Flow.HandOff);
    }
}
