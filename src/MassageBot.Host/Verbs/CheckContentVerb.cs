using MassageBot.Host.Content;

namespace MassageBot.Host.Verbs;

/// <summary><c>check-content</c>: everything that has to be put right in <c>dialogs/</c>, a line each; silent when all is well.</summary>
internal sealed class CheckContentVerb : IVerb
{
    public string Name => "check-content";

    public Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var asked = VerbArguments.Read(arguments, "root");
        return Task.FromResult(CheckContent.Run(VerbContent.Dialogs(asked), VerbContent.Models(asked), Console.Out));
    }
}
