using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Channels.WebChat;

/// <summary>A file that passed: its kind by its content, and what its sender calls it.</summary>
internal sealed record UploadedFile(string Kind, string Name);

/// <summary>What the body of an upload turned out to be.</summary>
internal abstract record Upload
{
    private Upload()
    {
    }

    internal sealed record Read(JObject Activity, IReadOnlyList<UploadedFile> Files) : Upload;

    internal sealed record Refused(IResult Answer) : Upload;
}
