using System.Diagnostics;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Channels.WebChat;

/// <summary>
/// Takes an activity with files. The files are looked at as they pass and not kept: the bot reads none, and a picture of a client's body has
/// no business in this store. The activity says that they were sent, so that the visitor sees them named and the bot can answer.
/// </summary>
internal sealed class DirectLineUploads(DirectLineDoor door, DirectLineActivities activities)
{
    /// <summary>Bytes of the whole request; Direct Line takes 4 MB of files.</summary>
    public const int Largest = 5 * 1024 * 1024;

    public async Task<IResult> PostAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var caller = door.Identify(request, id);
        if (caller is Caller.Refused refused)
        {
            return refused.Answer;
        }

        if (caller is Caller.Visitor { Token.UserId: { } userId } && request.Query["userId"].ToString() is { Length: > 0 } named && named != userId)
        {
            return DirectLineResults.InvalidCredentials;
        }

        if (request.ContentLength > Largest)
        {
            return DirectLineResults.TooLarge;
        }

        return await UploadForm.ReadAsync(request, cancellationToken).ConfigureAwait(false) switch
        {
            Upload.Refused { Answer: var answer } => answer,
            Upload.Read { Activity: var activity, Files: var files } =>
                await activities.AcceptAsync(caller, id, (Attach(activity, files), activities.Origin(request)), cancellationToken).ConfigureAwait(false),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Anything that the activity itself says about attachments is ignored.</summary>
    private static JObject Attach(JObject activity, IEnumerable<UploadedFile> files)
    {
        activity["attachments"] = new JArray(files.Select(file => new JObject { ["contentType"] = file.Kind, ["name"] = file.Name }));
        return activity;
    }
}
