using MassageBot.Bot.Alerts;
using MassageBot.Bot.Approvals;
using MassageBot.Bot.Booking;
using MassageBot.Bot.Digest;
using MassageBot.Bot.Elsewhere;
using MassageBot.Bot.FrontDesk;
using MassageBot.Bot.Handoff;
using MassageBot.Bot.MassageTypes;
using MassageBot.Bot.Privacy;
using MassageBot.Bot.SessionLengths;
using MassageBot.Bot.Staff;
using MassageBot.Bot.StaffDay;
using MassageBot.Bot.StaffWords;
using MassageBot.Bot.Triage;
using MassageBot.Bot.Turn;
using MassageBot.Bot.Visits;
using MassageBot.Bot.OptOut;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace MassageBot.Bot;

public static class ConversationServices
{
    /// <summary>
    /// Adds the bot with its dialogs. Needs an <c>IContentSource</c>, an <c>IScheduler</c>, an <c>IGuesses</c>, an <c>IClients</c>, an <c>ITexts</c>, <c>ClinicTexts</c>, an <c>IMoveCodes</c>, <c>KeepingTimes</c>, an <c>IMatters</c>, an <c>IStaffDirectory</c>, an <c>IStaffAlerts</c>, an <c>IDayBook</c>, an <c>ICallOff</c> and a <see cref="TimeProvider"/>;
    /// dialogs hold no state of a conversation, so that one set serves all turns.
    /// </summary>
    public static IServiceCollection AddConversation(this IServiceCollection services)
    {
        foreach (var question in QuestionTypes)
        {
            services.AddSingleton(typeof(IQuestion), question);
        }

        foreach (var flow in FlowTypes)
        {
            services.AddSingleton(typeof(FlowDialog), flow);
        }

        return services
            .AddSingleton<QuestionBook>()
            .AddSingleton<VisitFinder>()
            .AddSingleton<TextsDesk>()
            .AddSingleton<TextsByChat>()
            .AddSingleton<OffersDesk>()
            .AddSingleton<ElsewhereDesk>()
            .AddSingleton<MainDialog>()
            .AddSingleton<FrontDeskBot>()
            .AddStaff()
            .AddSingleton<IBot, ClinicBot>();
    }

    private static IServiceCollection AddStaff(this IServiceCollection services)
    {
        foreach (var desk in DeskTypes)
        {
            services.AddSingleton(typeof(IStaffDesk), desk);
        }

        return services
            .AddSingleton<StaffChats>()
            .AddSingleton<HandoffBook>()
            .AddSingleton<HandoffTalk>()
            .AddSingleton<HandoffNews>()
            .AddSingleton<FrontDeskPresence>()
            .AddSingleton<DayShowing>()
            .AddSingleton<VisitFinding>()
            .AddSingleton<VisitMarking>()
            .AddSingleton<TimeBlocking>()
            .AddSingleton<SwapSearch>()
            .AddSingleton<AwayTelling>()
            .AddSingleton<AwayPlans>()
            .AddSingleton<WaitOffers>()
            .AddSingleton<IStaffSearch, VisitSearching>()
            .AddSingleton<ApprovalBook>()
            .AddSingleton<ApprovalOffers>()
            .AddSingleton<ApprovalNews>()
            .AddSingleton<AnswerEdits>()
            .AddSingleton<StaffCounter>()
            .AddSingleton<StaffBot>();
    }

    private static readonly Type[] DeskTypes =
    [
        typeof(HelpDesk), typeof(MembersDesk), typeof(HandoffDesk), typeof(StaffDayDesk), typeof(ApprovalsDesk), typeof(AlertsDesk), typeof(StaffWordsDesk), typeof(DigestDesk),
    ];

    private static readonly Type[] QuestionTypes =
    [
        typeof(NeedQuestion), typeof(HurtsQuestion), typeof(ExtentQuestion), typeof(GainQuestion), typeof(BodyAreaQuestion),
        typeof(OnsetQuestion), typeof(SeverityQuestion), typeof(ScreenQuestion),
        typeof(FollowUpQuestion), typeof(SuggestionQuestion),
        typeof(ServiceQuestion), typeof(MinutesQuestion), typeof(WhenQuestion), typeof(SlotQuestion),
        typeof(NameQuestion), typeof(PhoneQuestion), typeof(ConfirmQuestion), typeof(ChangeQuestion),
        typeof(VisitNameQuestion), typeof(VisitPhoneQuestion), typeof(VisitCodeQuestion), typeof(WhichVisitQuestion), typeof(ConfirmCancelQuestion),
        typeof(LateByQuestion), typeof(LateChoiceQuestion), typeof(NotTodayQuestion),
        typeof(CallBackPhoneQuestion), typeof(WhatToForgetQuestion), typeof(ConfirmForgetQuestion), typeof(NewContactQuestion), typeof(ConfirmContactQuestion),
    ];

    private static readonly Type[] FlowTypes =
    [
        typeof(MassageTypesDialog), typeof(SessionLengthsDialog), typeof(TriageDialog), typeof(BookingDialog),
        typeof(CancelVisitDialog), typeof(MoveVisitDialog), typeof(CheckVisitDialog), typeof(RunningLateDialog), typeof(WaitlistDialog), typeof(HandOffDialog),
        typeof(WhatIsKeptDialog), typeof(ForgetDialog), typeof(ChangeContactDialog),
    ];
}
