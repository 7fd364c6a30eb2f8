using System.Text;
using MassageBot.Host.Verbs.Converse;

namespace MassageBot.Host.Tests.Conversations;

/// <summary>A transcript to read when a script fails.</summary>
internal static class TranscriptText
{
    public static string Of(Transcript transcript)
    {
        var text = new StringBuilder();
        foreach (var exchange in transcript.Exchanges)
        {
            text.Append("> ").AppendLine(exchange.User).AppendLine(exchange.Text).Append("  asking ").AppendLine(exchange.Asking);
        }

        return text.Append(transcript.Disposition).Append(' ').AppendJoin(' ', transcript.Alerts).ToString();
    }
}
