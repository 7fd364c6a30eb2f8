using System.Text;

namespace MassageBot.Host.Channels;

/// <summary>Reads a request's body as text, up to a limit.</summary>
internal static class BodyText
{
    /// <summary>Direct Line counts an activity in characters, serialised.</summary>
    public const int LongestActivity = 256 * 1024;

    /// <summary>Null when the body is longer than that many characters.</summary>
    public static async Task<string?> ReadAsync(Stream body, int longest, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(body, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var text = new StringBuilder();
        var buffer = new char[4096];
        int read;
        while ((read = await reader.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (text.Length + read > longest)
            {
                return null;
            }

            text.Append(buffer, 0, read);
        }

        return text.ToString();
    }
}
