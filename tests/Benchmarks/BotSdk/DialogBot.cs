using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace MassageBot.Benchmarks.BotSdk;

/// <summary>Runs one dialog and saves what has changed, as bots of the Bot Framework are written.</summary>
internal sealed class DialogBot(ConversationState conversations, Dialog dialog) : ActivityHandler
{
    private readonly IStatePropertyAccessor<DialogState> _dialogs = conversations.CreateProperty<DialogState>("DialogState");

    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await base.OnTurnAsync(turnContext, cancellationToken);
        await conversations.SaveChangesAsync(turnContext, false, cancellationToken);
    }

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        dialog.RunAsync(turnContext, _dialogs, cancellationToken);
}
