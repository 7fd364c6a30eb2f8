using Microsoft.Bot.Builder;

namespace Microsoft.Bot.Schema;

/// <summary>
/// Questions are stored with the prompt that asks them, and every turn asks whether they changed. A plain text message, which nearly
/// all are, tells so without being written out.
/// </summary>
public partial class Activity : IFingerprinted, ICopied
{
    void IFingerprinted.AddTo(ref Fingerprint print)
    {
        if (!IsPlainMessage())
        {
            print.AddAsJson(this);
            return;
        }

        print.Add(Type);
        print.Add(Id);
        print.Add(Text);
        print.Add(Speak);
        print.Add(InputHint);
        print.Add(Locale);
        print.Add(TextFormat);
        print.Add(AttachmentLayout);
        print.Add(Summary);
        print.Add(Importance);
        print.Add(DeliveryMode);
        print.Add(Name);
        print.Add(ChannelId);
        print.Add(ServiceUrl);
        print.Add(ReplyToId);
        print.Add(Conversation?.Id);
        print.Add(From?.Id);
        print.Add(Recipient?.Id);
    }

    object ICopied.TryCopy(StateCopy copy) =>
        GetType() == typeof(Activity) && IsPlainMessage() && !HasMoreThanWords() && !IsAddressed() ? Copy() : null;

    private bool IsAddressed() => From != null || Recipient != null || Conversation != null || RelatesTo != null;

    private bool HasMoreThanWords() =>
        MembersAdded != null || MembersRemoved != null || ReactionsAdded != null || ReactionsRemoved != null
        || ListenFor != null || TextHighlights != null || SemanticAction != null;

    private bool IsPlainMessage() =>
        Type == ActivityTypes.Message
        && Attachments is not { Count: > 0 }
        && Entities is not { Count: > 0 }
        && SuggestedActions == null
        && (Value ?? ChannelData) == null
        && Expiration == null
        && (_properties == null || _properties.Count == 0);
}
