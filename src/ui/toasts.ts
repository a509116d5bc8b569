import { Toast } from '@base-ui/react/toast';

/** The queue that the Toaster shows. */
export const toastManager = Toast.createToastManager();

/** Shows, and speaks politely, a short message that goes away by itself ("Link copied"). */
export function toast(message: string): void {
  toastManager.add({ description: message, priority: 'low' });
}
