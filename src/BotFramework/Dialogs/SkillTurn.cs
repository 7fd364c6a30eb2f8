using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// A turn in which another bot has this one as its skill. The other bot may end the dialogs or have the open question asked again, and is
/// told when they are over.
/// </summary>
internal static class SkillTurn
{
    public static bool Is(ITurnContext turn) =>
        turn.TurnState.Get<ClaimsIdentity>(BotAdapter.BotIdentityKey) is { } caller && SkillClaims.AreIn(caller.Claims);

    /// <summary>Does what the other bot asks for; null when it only hands on what its user said.</summary>
    public static async Task<DialogTurnResult> ObeyAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var activity = dc.Context.Activity;
        var ends = activity.Type == ActivityTypes.EndOfConversation;
        if (!ends && (activity.Type != ActivityTypes.Event || activity.Name != DialogEvents.RepromptDialog))
        {
            return null;
        }

        if (dc.Stack.Count == 0)
        {
            return new DialogTurnResult(DialogTurnStatus.Empty);
        }

        if (ends)
        {
            return await dc.Leaf().CancelAllDialogsAsync(true, cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        await dc.RepromptDialogAsync(cancellationToken).ConfigureAwait(false);
        return new DialogTurnResult(DialogTurnStatus.Waiting);
    }

    /// <summary>Hands the result over with the end of the conversation, when the dialogs are over.</summary>
    public static Task TellEndAsync(ITurnContext turn, DialogTurnResult result, CancellationToken cancellationToken)
    {
        if (result.Status is not (DialogTurnStatus.Complete or DialogTurnStatus.Cancelled))
        {
            return Task.CompletedTask;
        }

        var end = new Activity(ActivityTypes.EndOfConversation)
        {
            Value = result.Result,
            Locale = turn.Activity.Locale,
            Code = result.Status == DialogTurnStatus.Complete ? EndOfConversationCodes.CompletedSuccessfully : EndOfConversationCodes.UserCancelled,
        };
        return turn.SendActivityAsync(end, cancellationToken);
    }
}
