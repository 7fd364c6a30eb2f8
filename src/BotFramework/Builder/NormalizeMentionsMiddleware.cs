using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Takes mark-up around mentions out of the text, and the mention of the bot itself.</summary>
public partial class NormalizeMentionsMiddleware : IMiddleware
{
    public bool RemoveRecipientMention { get; set; } = true;

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        if (activity.Type == ActivityTypes.Message && activity.Text != null)
        {
            Normalize(activity);
        }

        return next(cancellationToken);
    }

    private void Normalize(Activity activity)
    {
        if (RemoveRecipientMention && activity.Recipient != null)
        {
            activity.RemoveRecipientMention();
            activity.Entities = activity.Entities?.Where(entity => !Mentions(entity, activity.Recipient.Id)).ToList();
        }

        foreach (var entity in activity.Entities ?? [])
        {
            if (entity.Type == "mention" && (string)entity.Properties["text"] is { } written)
            {
                entity.Properties["text"] = At().Replace(written, "$1").Trim();
            }
        }

        activity.Text = At().Replace(activity.Text, "$1").Trim();
    }

    private static bool Mentions(Entity entity, string id) => entity.Type == "mention" && entity.GetAs<Mention>().Mentioned?.Id == id;

    [GeneratedRegex("<at[^>]*>(.*?)</at>", RegexOptions.IgnoreCase)]
    private static partial Regex At();
}
