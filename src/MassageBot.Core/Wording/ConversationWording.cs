namespace MassageBot.Core.Wording;

/// <summary>What the bot says around every topic: greeting, help, misunderstandings. <c>dialogs/wording/&lt;lang&gt;/conversation.yaml</c>.</summary>
public sealed record ConversationWording
{
    /// <summary>First line of every conversation: says that it is an automated assistant, what it can do, and asks what brings the client here.</summary>
    [Placeholders("clinic")]
    public required Sentence Greeting { get; init; }

    /// <summary>Only "I'm the automated assistant for ...": before the first answer where nothing greeted the client (text messages).</summary>
    [Placeholders("clinic")]
    [SmsLimit(100)]
    public required Sentence Disclosure { get; init; }

    /// <summary>A hello in the middle of a conversation with nothing open.</summary>
    public required Sentence GreetingAgain { get; init; }

    /// <summary>Button.</summary>
    public required Sentence ChoiceSomethingHurts { get; init; }

    /// <summary>Button.</summary>
    public required Sentence ChoiceRelax { get; init; }

    /// <summary>Button.</summary>
    public required Sentence ChoiceJustAQuestion { get; init; }

    /// <summary>Button: book a time.</summary>
    public required Sentence ChoiceBook { get; init; }

    /// <summary>Button that changes to this language, shown to those who read another: "Español" in the Spanish file.</summary>
    public required Sentence ChoiceThisLanguage { get; init; }

    /// <summary>Button.</summary>
    public required Sentence ChoiceYes { get; init; }

    /// <summary>Button.</summary>
    public required Sentence ChoiceNo { get; init; }

    /// <summary>Button: talk to a person.</summary>
    public required Sentence ChoicePerson { get; init; }

    /// <summary>What can be asked here, in two or three short lines, ending in a question.</summary>
    public required Sentence Help { get; init; }

    /// <summary>After the button "just a question": ask away.</summary>
    public required Sentence JustAQuestion { get; init; }

    /// <summary>Truthful answer to "are you a bot / a person".</summary>
    [Placeholders("clinic")]
    public required Sentence IAmAutomated { get; init; }

    /// <summary>After thanks.</summary>
    public required Sentence YoureWelcome { get; init; }

    public required Sentence Goodbye { get; init; }

    /// <summary>A hello in the middle of an open question; a few words, the question follows.</summary>
    public required Sentence Greeted { get; init; }

    /// <summary>The first time in a row; the open question follows.</summary>
    public required Sentence NotUnderstood { get; init; }

    /// <summary>The second time; choices or the open question follow.</summary>
    public required Sentence NotUnderstoodTwice { get; init; }

    /// <summary>The third time: offers a person.</summary>
    public required Sentence GivingUp { get; init; }

    /// <summary>Not about massage here; says kindly what it can help with.</summary>
    public required Sentence OutOfScope { get; init; }

    /// <summary>A picture, a voice note, a card without text: it can only read text.</summary>
    public required Sentence OnlyText { get; init; }

    /// <summary>A first start that takes long: asks to write the same again in a moment.</summary>
    public required Sentence StillStarting { get; init; }

    /// <summary>Read the beginning only; asks to say the most important part in a sentence.</summary>
    public required Sentence TooLong { get; init; }

    /// <summary>Said in each language in turn: which ones it speaks; and the number for an emergency, which it could not read.</summary>
    [Placeholders("emergency")]
    public required Sentence OtherLanguages { get; init; }

    /// <summary>Goes on in this language.</summary>
    public required Sentence LanguageSwitched { get; init; }

    /// <summary>Everything said so far about the visit is forgotten; asks what brings the client here.</summary>
    public required Sentence StartedOver { get; init; }

    /// <summary>Goes one question back; the question follows.</summary>
    public required Sentence WentBack { get; init; }

    public required Sentence NothingToGoBackTo { get; init; }

    /// <summary>The flow was dropped, nothing was booked; can start again any time.</summary>
    public required Sentence Stopped { get; init; }

    /// <summary>An answer without an open question ("yes"): asks what it can do.</summary>
    public required Sentence NothingAsked { get; init; }

    /// <summary>A "stop" or "never mind" with nothing open.</summary>
    public required Sentence NothingOpen { get; init; }

    /// <summary>The first of two things that one message asked for is done; the other begins.</summary>
    public required Sentence OnToTheOther { get; init; }

    /// <summary>Something went wrong on our side; what was said is kept; offers to try again or the clinic’s phone if there is one is added elsewhere.</summary>
    public required Sentence Apology { get; init; }

    /// <summary>The bot was updated meanwhile, so it asks this part again.</summary>
    public required Sentence Restarted { get; init; }

    /// <summary>Opening hours.</summary>
    [Placeholders("hours")]
    public required Sentence Hours { get; init; }

    /// <summary>It does not have that and will not guess; offers the phone or a note to the front desk.</summary>
    [Placeholders("phone")]
    public required Sentence UnknownFact { get; init; }

    /// <summary>The same where the clinic has no phone set.</summary>
    public required Sentence UnknownFactNoPhone { get; init; }

    /// <summary>Once a conversation: it is no clinician, the therapist will check with the client.</summary>
    public required Sentence NotAClinician { get; init; }

    /// <summary>A card or social-security number was removed; asks not to send such numbers here.</summary>
    public required Sentence MaskedNumber { get; init; }

    /// <summary>What is kept and for what; how to see it and to have it deleted.</summary>
    public required Sentence PrivacySummary { get; init; }

    /// <summary>SMS: the one confirmation of the opt-out.</summary>
    [Placeholders("clinic")]
    [SmsLimit(160)]
    public required Sentence OptedOut { get; init; }

    /// <summary>SMS: the same, with the visit that stays booked.</summary>
    [Placeholders("visit", "phone")]
    [SmsLimit(306)]
    public required Sentence OptedOutVisitStays { get; init; }

    /// <summary>SMS: texts are on again.</summary>
    [Placeholders("clinic")]
    [SmsLimit(160)]
    public required Sentence OptedIn { get; init; }

    /// <summary>SMS HELP: clinic, contact, how to stop, frequency, rates.</summary>
    [Placeholders("clinic", "phone")]
    [SmsLimit(306)]
    public required Sentence SmsHelp { get; init; }

    /// <summary>The same where the clinic has no phone set.</summary>
    [Placeholders("clinic")]
    [SmsLimit(306)]
    public required Sentence SmsHelpNoPhone { get; init; }

    /// <summary>Back after hours with something open that is no booking: asks whether to go on or to start over.</summary>
    public required Sentence WelcomeBack { get; init; }

    /// <summary>The same, naming the visit that was being booked.</summary>
    [Placeholders("visit")]
    public required Sentence WelcomeBackBooking { get; init; }

    /// <summary>Button.</summary>
    public required Sentence ChoiceGoOn { get; init; }

    /// <summary>Button.</summary>
    public required Sentence ChoiceStartOver { get; init; }

    /// <summary>Back after a day: what was open has been dropped.</summary>
    public required Sentence PutAside { get; init; }

    /// <summary>Before a reply that would be the very same as the one before it.</summary>
    public required Sentence OnceMore { get; init; }

    /// <summary>A "no" with nothing open.</summary>
    public required Sentence NothingMore { get; init; }

    /// <summary>The client gave their name and asked for nothing.</summary>
    [Placeholders("name")]
    public required Sentence Introduced { get; init; }

    /// <summary>The same as you’re welcome, every other time.</summary>
    public required Sentence YoureWelcomeAgain { get; init; }

    /// <summary>The same as goodbye, every other time.</summary>
    public required Sentence GoodbyeAgain { get; init; }

    /// <summary>The same as greeted, every other time.</summary>
    public required Sentence GreetedAgain { get; init; }

    /// <summary>The same as not understood, every other time.</summary>
    public required Sentence NotUnderstoodOther { get; init; }

    /// <summary>A goodbye while a booking is open; the question follows.</summary>
    public required Sentence GoodbyeOpen { get; init; }

    /// <summary>The second time, where the open question has no choices; it follows.</summary>
    public required Sentence NotUnderstoodTwiceOpen { get; init; }

    /// <summary>A picture came with text: only the text is read.</summary>
    public required Sentence PictureUnseen { get; init; }

    /// <summary>A picture without text.</summary>
    public required Sentence NoPictures { get; init; }

    /// <summary>A voice note or a film without text.</summary>
    public required Sentence NoVoice { get; init; }

    /// <summary>A place was shared.</summary>
    public required Sentence NoPlaces { get; init; }

    /// <summary>Emoji and nothing else; the open question follows.</summary>
    public required Sentence OnlyEmoji { get; init; }

    /// <summary>Rude words at the bot, the first time: calm, and back to the matter.</summary>
    public required Sentence Abuse { get; init; }

    /// <summary>The second time: offers a person.</summary>
    public required Sentence AbuseAgain { get; init; }

    /// <summary>The truthful answer a second time, shorter.</summary>
    public required Sentence IAmAutomatedAgain { get; init; }

    /// <summary>Asked for its name: it has none.</summary>
    [Placeholders("clinic")]
    public required Sentence NoName { get; init; }

    /// <summary>The same as the hello in the middle, every other time.</summary>
    public required Sentence GreetingAgainOther { get; init; }

    /// <summary>The same as emoji only, every other time.</summary>
    public required Sentence OnlyEmojiOther { get; init; }
}
