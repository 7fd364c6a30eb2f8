using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace MassageBot.Benchmarks.BotSdk;

/// <summary>Says again what it is told.</summary>
internal sealed class EchoBot : ActivityHandler
{
    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var answer = $"Echo: {turnContext.Activity.Text}";
        return turnContext.SendActivityAsync(MessageFactory.Text(answer, answer), cancellationToken);
    }
}
