namespace Microsoft.Bot.Schema;

/// <summary>Cards as attachments.</summary>
public static class Extensions
{
    public static Attachment ToAttachment(this HeroCard card) => new() { Content = card, ContentType = HeroCard.ContentType };

    public static Attachment ToAttachment(this ThumbnailCard card) => new() { Content = card, ContentType = ThumbnailCard.ContentType };

    public static Attachment ToAttachment(this SigninCard card) => new() { Content = card, ContentType = SigninCard.ContentType };
}
